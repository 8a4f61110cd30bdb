package org.buyergraph.gateway.graphql;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A value that lacks some of its parts: it is told all the same, with an error for each of them.
 *
 * @param missing why each part is missing, by its name
 */
public record Incomplete<V>(V value, Map<String, Throwable> missing) {
    public Incomplete {
        missing = new LinkedHashMap<>(missing);
    }

    public boolean isWhole() {
        return missing.isEmpty();
    }
}
