package org.buyergraph.gateway.matrix;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A line of golden.txt: what is told of a record.
 *
 * @param elsewise what is told at some levels instead
 */
record GoldenValue(String type, String name, String what, String value, Map<String, String> elsewise) {
    /** Nothing, of whatever is not seen. */
    static final String NOTHING = "-";

    static List<GoldenValue> read() {
        return RightsTable.lines("matrix/golden.txt").stream()
                .map(GoldenValue::of)
                .toList();
    }

    private static GoldenValue of(String line) {
        String[] columns = line.split("\\|");
        String[] record = columns[0].strip().split(" ");
        return new GoldenValue(
                record[0],
                record[1],
                columns[1].strip(),
                columns[2].strip(),
                columns.length == 3 ? Map.of() : elsewise(columns[3]));
    }

    private static Map<String, String> elsewise(String levels) {
        return Arrays.stream(levels.split(";"))
                .map(level -> level.strip().split(": "))
                .collect(Collectors.toMap(level -> level[0], level -> level[1]));
    }

    /** @param level of rights.txt; absent where the record is not seen */
    String at(@Nullable String level) {
        return level == null ? NOTHING : elsewise.getOrDefault(level, value);
    }

    /** As it is told in an answer. */
    String told(String value) {
        return "%s %s %s: %s".formatted(type, name, what, value);
    }
}
