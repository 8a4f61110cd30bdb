package org.buyergraph.gitlab;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One field of a query: its name in the answer, its name in the schema, its arguments, and what is asked of it. */
record GraphqlField(
        String key,
        String name,
        Map<String, @Nullable Object> arguments,
        List<GraphqlField> selection,
        int line,
        int column) {

    /** The field itself and everything below it. */
    int size() {
        return 1 + selection.stream().mapToInt(GraphqlField::size).sum();
    }

    @Nullable String argument(String argument) {
        Object value = arguments.get(argument);
        return value == null ? null : value.toString();
    }
}
