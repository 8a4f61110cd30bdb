package org.buyergraph.gateway.security.identity;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.buyergraph.id.AccountId;
import org.buyergraph.id.CustomerId;
import org.buyergraph.id.NamespaceId;

/** A viewer in one word, such as {@code customer:700101}, always the same for the same viewer. No credential by itself. */
public final class ViewerText {
    private ViewerText() {}

    public static String write(Viewer viewer) {
        if (viewer instanceof Viewer.Customer customer) {
            return customer.ids().stream()
                    .map(CustomerId::value)
                    .sorted()
                    .collect(Collectors.joining(",", "customer:", ""));
        }
        if (viewer instanceof Viewer.NamespaceService service) {
            return "namespace:" + service.namespace();
        }
        return viewer instanceof Viewer.Partner partner ? "partner:" + partner.account() : "support:";
    }

    /** @throws IllegalArgumentException when it was not written here */
    public static Viewer read(String text) {
        String[] parts = text.split(":", 2);
        String names = parts.length == 2 ? parts[1] : "";
        return switch (parts[0]) {
            case "customer" ->
                new Viewer.Customer(
                        Arrays.stream(names.split(",", -1)).map(CustomerId::new).collect(Collectors.toSet()));
            case "namespace" -> new Viewer.NamespaceService(new NamespaceId(names));
            case "partner" -> new Viewer.Partner(new AccountId(names));
            case "support" -> new Viewer.Support();
            default -> throw new IllegalArgumentException("No viewer is written so");
        };
    }
}
