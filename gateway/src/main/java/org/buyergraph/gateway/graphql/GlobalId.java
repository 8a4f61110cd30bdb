package org.buyergraph.gateway.graphql;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** An id that is unique in the whole graph: the type's name and the record's own name, made opaque. */
public record GlobalId(String type, String name) {
    public static String of(String type, Object name) {
        String text = type + ":" + name;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** What an id names, whatever its type. */
    public static GlobalId of(String id) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(id), StandardCharsets.UTF_8);
            int colon = text.indexOf(':');
            if (colon > 0
                    && of(text.substring(0, colon), text.substring(colon + 1)).equals(id)) {
                return new GlobalId(text.substring(0, colon), text.substring(colon + 1));
            }
        } catch (IllegalArgumentException notBase64) {
            // said below, like every other id that this graph did not give
        }
        throw foreign();
    }

    /** The record's own name, when the id is of this type. */
    public static String nameOf(String type, String id) {
        GlobalId parsed = of(id);
        if (!parsed.type().equals(type)) {
            throw new BadUserInputException("This is not the id of a " + type + ".");
        }
        return parsed.name();
    }

    public static BadUserInputException foreign() {
        return new BadUserInputException("This is not an id of this graph; use one that it gave.");
    }
}
