package org.buyergraph.gateway.graphql;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** An id that is unique in the whole graph: the type's name and the record's own name, made opaque. */
public record GlobalId(String type, String name) {
    public static String of(String type, Object name) {
        String text = type + ":" + name;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The record's own name, when the id is of this type. */
    public static String nameOf(String type, String id) {
        return parse(id)
                .filter(parsed -> parsed.type().equals(type))
                .orElseThrow(() -> new BadUserInputException(
                        "This is not the id of a " + type + "; use an id that this graph gave for one."))
                .name();
    }

    static Optional<GlobalId> parse(String id) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(id), StandardCharsets.UTF_8);
            int colon = text.indexOf(':');
            GlobalId parsed = colon < 1 ? null : new GlobalId(text.substring(0, colon), text.substring(colon + 1));
            boolean canonical =
                    parsed != null && of(parsed.type(), parsed.name()).equals(id);
            return canonical ? Optional.ofNullable(parsed) : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }
}
