package org.buyergraph.gateway.graphql;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.buyergraph.gateway.graphql.FieldMethod.FieldName;
import org.jspecify.annotations.Nullable;

/**
 * The cursors of one list: places in it, made opaque and signed. One that was touched, or was given for another list, order,
 * direction or filter, is none of them. Each is made only when somebody wants it.
 */
public final class Cursors {
    /** Said by the page and by the ordering: all other arguments say what is in the list. */
    private static final Set<String> OF_THE_PAGE = Set.of("first", "after", "last", "before", "orderBy");

    private final Seal seal;
    private final FieldName field;
    private final @Nullable Object owner;
    private final Map<String, Object> arguments;

    /**
     * @param field the list
     * @param owner whose list it is; nobody's at the root
     * @param arguments of the field: what of the list is wanted
     */
    Cursors(Seal seal, FieldName field, @Nullable Object owner, Map<String, Object> arguments) {
        this.seal = seal;
        this.field = field;
        this.owner = owner;
        this.arguments = arguments;
    }

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
        return seal.mark("cursor", list(), ordering.name(), ordering.direction().name(), place);
    }

    /** Whose list it is, which one, and what of it is wanted. */
    private String list() {
        Map<String, Object> wanted = new TreeMap<>(arguments);
        wanted.keySet().removeAll(OF_THE_PAGE);
        return String.join("\n", Owner.nameOf(owner), field.type() + "." + field.field(), canonical(wanted));
    }

    /**
     * The same text for what means the same, and no other: names and values in whatever order, with or without those that say
     * nothing. A client library may write all variables that a document has, or only those that are set.
     */
    private static String canonical(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            TreeMap<String, String> entries = new TreeMap<>();
            map.forEach((name, entry) -> {
                String said = canonical(entry);
                if (!said.isEmpty()) {
                    entries.put(String.valueOf(name), said);
                }
            });
            return entries.isEmpty() ? "" : entries.toString();
        }
        if (value instanceof Collection<?> list) {
            return list.stream()
                    .map(Cursors::canonical)
                    .collect(Collectors.toCollection(TreeSet::new))
                    .toString();
        }
        if (value == null) {
            return "";
        }
        String text = String.valueOf(value);
        return text.length() + ":" + text;
    }
}
