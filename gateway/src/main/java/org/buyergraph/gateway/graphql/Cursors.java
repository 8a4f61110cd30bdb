package org.buyergraph.gateway.graphql;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;

/**
 * The cursors of one list: places in it, made opaque and sealed. One that was touched, or was given for another list, order,
 * direction or filter, is none of them.
 *
 * @param list whose list it is, which one, and what of it is wanted
 */
public record Cursors(Seal seal, String list) {

    String of(Ordering<?> ordering, String place) {
        byte[] mark = mark(ordering, place);
        byte[] text = place.getBytes(StandardCharsets.UTF_8);
        byte[] cursor = ByteBuffer.allocate(mark.length + text.length)
                .put(mark)
                .put(text)
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(cursor);
    }

    String placeOf(Ordering<?> ordering, String cursor) {
        byte[] read = read(cursor);
        if (read.length > Seal.LENGTH) {
            String place = new String(read, Seal.LENGTH, read.length - Seal.LENGTH, StandardCharsets.UTF_8);
            if (MessageDigest.isEqual(mark(ordering, place), Arrays.copyOf(read, Seal.LENGTH))) {
                return place;
            }
        }
        throw new BadUserInputException(
                "This is not a cursor of this list in this order; use one from an earlier page of it.");
    }

    private static byte[] read(String cursor) {
        try {
            return Base64.getUrlDecoder().decode(cursor);
        } catch (IllegalArgumentException notBase64) {
            return new byte[0];
        }
    }

    private byte[] mark(Ordering<?> ordering, String place) {
        return seal.mark("cursor", list, ordering.name(), ordering.direction().name(), place);
    }
}
