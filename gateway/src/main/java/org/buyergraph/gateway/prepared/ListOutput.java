package org.buyergraph.gateway.prepared;

import java.util.List;
import org.buyergraph.gateway.graphql.PartialList;
import org.jspecify.annotations.Nullable;

/** Writes a list. */
record ListOutput(Output entry) implements Output {
    @Override
    public void write(@Nullable Object value, Pass pass) {
        if (value == null) {
            pass.json().nothing();
            return;
        }
        JsonBytes json = pass.json();
        json.raw('[');
        boolean first = true;
        for (Object one : entries(value)) {
            if (!first) {
                json.raw(',');
            }
            first = false;
            entry.write(one, pass);
        }
        json.raw(']');
    }

    private static List<? extends @Nullable Object> entries(Object value) {
        if (value instanceof List<?> list) {
            return list;
        }
        if (value instanceof PartialList<?> partial && partial.isWhole()) {
            return partial.values();
        }
        throw UnpreparedException.because("this is no whole list");
    }
}
