package org.buyergraph.gateway.security.identity;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.buyergraph.id.AccountId;
import org.buyergraph.id.CustomerId;
import org.buyergraph.id.NamespaceId;

/** A viewer in one word, such as {@code customer:700101}, always the same for the same viewer. No credential by itself. */
public final class ViewerText {
    private static final Viewer.Cases<String> NAMES = new Viewer.Cases<>() {
        @Override
        public String customer(Viewer.Customer viewer) {
            return viewer.ids().stream().map(CustomerId::value).sorted().collect(Collectors.joining(","));
        }

        @Override
        public String namespace(Viewer.NamespaceService viewer) {
            return viewer.namespace().value();
        }

        @Override
        public String partner(Viewer.Partner viewer) {
            return viewer.account().value();
        }

        @Override
        public String support() {
            return "";
        }
    };

    private ViewerText() {}

    public static String write(Viewer viewer) {
        return viewer.kind().word() + ":" + viewer.match(NAMES);
    }

    /** @throws IllegalArgumentException when it was not written here */
    public static Viewer read(String text) {
        String[] parts = text.split(":", 2);
        String names = parts.length == 2 ? parts[1] : "";
        return switch (ViewerKind.of(parts[0])) {
            case CUSTOMER ->
                new Viewer.Customer(
                        Arrays.stream(names.split(",", -1)).map(CustomerId::new).collect(Collectors.toSet()));
            case NAMESPACE -> new Viewer.NamespaceService(new NamespaceId(names));
            case PARTNER -> new Viewer.Partner(new AccountId(names));
            case SUPPORT -> new Viewer.Support();
        };
    }
}
