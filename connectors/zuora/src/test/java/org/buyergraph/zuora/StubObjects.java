package org.buyergraph.zuora;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;

/** Builds JSON objects in v1's spelling of dates and instants, nulls kept. */
final class StubObjects {

    private StubObjects() {}

    /** Names and values by turns. */
    static Map<String, Object> object(Object... namesAndValues) {
        return and(new LinkedHashMap<>(), namesAndValues);
    }

    static Map<String, Object> and(Map<String, Object> object, Object... namesAndValues) {
        for (int i = 0; i < namesAndValues.length; i += 2) {
            object.put((String) namesAndValues[i], plain(namesAndValues[i + 1]));
        }
        return object;
    }

    private static Object plain(Object value) {
        if (value instanceof OffsetDateTime instant) {
            return StubText.local(instant);
        }
        return value instanceof LocalDate date ? date.toString() : value;
    }
}
