package org.buyergraph.zuora;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/** The rows of every collection at one moment, indexed as expansions need them. */
final class StubTables {

    private final Map<String, Supplier<List<StubRow>>> sources;
    private final Map<String, List<StubRow>> rows = new HashMap<>();
    private final Map<String, Map<String, List<StubRow>>> indexes = new HashMap<>();

    StubTables(Map<String, Supplier<List<StubRow>>> sources) {
        this.sources = Map.copyOf(sources);
    }

    synchronized List<StubRow> rows(String path) {
        List<StubRow> known = rows.get(path);
        if (known == null) {
            known = sources.getOrDefault(path, List::of).get();
            rows.put(path, known);
        }
        return known;
    }

    /** Rows of a collection whose field has this value, whatever the letter case; none for a null value. */
    synchronized List<StubRow> where(String path, String field, Object value) {
        if (value == null) {
            return List.of();
        }
        return indexes.computeIfAbsent(path + '.' + field, name -> index(path, field))
                .getOrDefault(lower(value), List.of());
    }

    private Map<String, List<StubRow>> index(String path, String field) {
        Map<String, List<StubRow>> index = new HashMap<>();
        for (StubRow row : rows(path)) {
            Object value = row.get(field);
            if (value != null) {
                index.computeIfAbsent(lower(value), key -> new ArrayList<>()).add(row);
            }
        }
        return index;
    }

    private static String lower(Object value) {
        return value.toString().toLowerCase(Locale.ROOT);
    }
}
