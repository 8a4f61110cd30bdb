package org.buyergraph.zuora;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** One record in Object Query's spelling: typed values under the vendor's names, nulls included. */
final class StubRow {

    private final Map<String, Object> values = new LinkedHashMap<>();

    /** Names and values by turns. */
    static StubRow of(Object... namesAndValues) {
        StubRow row = new StubRow();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            row.values.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return row;
    }

    /** The value under this name in any letter case, as filters and `fields[]` name it. */
    Object get(String name) {
        Object exact = values.get(name);
        if (exact != null) {
            return exact;
        }
        for (Map.Entry<String, Object> entry : values.entrySet()) {
            if (entry.getKey().equalsIgnoreCase(name)) {
                return entry.getValue();
            }
        }
        return null;
    }

    String text(String name) {
        Object value = get(name);
        return value == null ? null : value.toString();
    }

    Map<String, Object> values() {
        return Collections.unmodifiableMap(values);
    }
}
