package org.buyergraph.gateway.graphql;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The arguments that a client gave to a field.
 *
 * @param raw as the engine read them
 * @param bound those that the field's method takes, in its order, as it takes them
 */
public record FieldArguments(Map<String, Object> raw, List<@Nullable Object> bound) {
    /** Of a field without arguments. */
    public static final FieldArguments NONE = new FieldArguments(Map.of(), List.of());
}
