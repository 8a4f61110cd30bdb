package org.buyergraph.schema;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Breaking changes that are wanted, each with a reason. */
final class DeliberateBreaks {
    private static final String BECAUSE = " because ";

    private final Map<String, String> reasons = new LinkedHashMap<>();

    private DeliberateBreaks() {}

    static DeliberateBreaks read(String text) {
        DeliberateBreaks breaks = new DeliberateBreaks();
        text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .forEach(breaks::add);
        return breaks;
    }

    private void add(String line) {
        int because = line.indexOf(BECAUSE);
        if (because < 0 || line.substring(because + BECAUSE.length()).isBlank()) {
            throw new IllegalArgumentException("Say why, after \"because\": " + line);
        }
        reasons.put(line.substring(0, because), line.substring(because + BECAUSE.length()));
    }

    /** Of the changes those that nobody wanted. */
    List<String> unnamed(List<String> changes) {
        return changes.stream().filter(change -> !reasons.containsKey(change)).toList();
    }

    /** Lines that name no change. */
    List<String> idle(List<String> changes) {
        return reasons.keySet().stream()
                .filter(change -> !changes.contains(change))
                .toList();
    }
}
