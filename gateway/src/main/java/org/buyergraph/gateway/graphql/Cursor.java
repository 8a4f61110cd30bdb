package org.buyergraph.gateway.graphql;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** A place in an ordered list, made opaque. */
final class Cursor {
    private static final String MARK = "at:";

    private Cursor() {}

    static String of(String place) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString((MARK + place).getBytes(StandardCharsets.UTF_8));
    }

    static String placeOf(String cursor) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            if (text.startsWith(MARK) && of(text.substring(MARK.length())).equals(cursor)) {
                return text.substring(MARK.length());
            }
        } catch (IllegalArgumentException notBase64) {
            // said below, like every other cursor that we did not give
        }
        throw new BadUserInputException("This is not a cursor of this graph; use one from an earlier page.");
    }
}
