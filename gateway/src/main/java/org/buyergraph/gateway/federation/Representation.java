package org.buyergraph.gateway.federation;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something that another subgraph knows by a key of ours.
 *
 * @param fields of the key, and whatever came with them
 */
record Representation(String type, Map<String, Object> fields) {
    private static final String TYPE = "__typename";

    Representation {
        fields = Map.copyOf(fields);
    }

    /** Empty where this is none. */
    static Optional<Representation> of(Map<?, ?> given) {
        if (!(given.get(TYPE) instanceof String type)) {
            return Optional.empty();
        }
        Map<String, Object> fields = new HashMap<>();
        given.forEach((name, value) -> {
            if (value instanceof String || value instanceof Number) {
                fields.put(String.valueOf(name), value);
            }
        });
        fields.remove(TYPE);
        return Optional.of(new Representation(type, fields));
    }

    @Nullable String field(String name) {
        Object value = fields.get(name);
        return value == null ? null : value.toString();
    }
}
