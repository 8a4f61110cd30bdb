package org.buyergraph.gateway.graphql;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** A place in one order of one list, made opaque. */
final class Cursor {
    private Cursor() {}

    static String of(Ordering<?> ordering, String place) {
        String text = ordering.name() + "@" + place;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    static String placeOf(Ordering<?> ordering, String cursor) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            String place =
                    text.substring(Math.min(text.length(), ordering.name().length() + 1));
            if (of(ordering, place).equals(cursor)) {
                return place;
            }
        } catch (IllegalArgumentException notBase64) {
            // said below, like every other cursor that this list did not give
        }
        throw new BadUserInputException(
                "This is not a cursor of this list in this order; use one from an earlier page of it.");
    }
}
