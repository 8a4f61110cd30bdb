package org.buyergraph.gateway.matrix;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;

/** The table of rights as it was written by hand. */
final class RightsTable {
    private static final Pattern RANGE = Pattern.compile("(.*?)(\\d+)\\.\\.\\1(\\d+)");

    /** What everybody sees whole. */
    private static final String PUBLIC = "Plan";

    private final Map<String, Map<String, String>> levels = new LinkedHashMap<>();

    private RightsTable() {}

    static RightsTable read() {
        RightsTable table = new RightsTable();
        Map<String, String> seen = Map.of();
        for (String line : lines("matrix/rights.txt")) {
            if (line.startsWith(" ")) {
                table.add(seen, line.strip().split("\\s+"));
            } else {
                seen = table.levels.computeIfAbsent(line.strip(), viewer -> new LinkedHashMap<>());
            }
        }
        return table;
    }

    /** Without what is remarked and what is empty. */
    static List<String> lines(String resource) {
        try {
            return new ClassPathResource(resource)
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void add(Map<String, String> seen, String[] words) {
        Arrays.stream(words)
                .skip(2)
                .flatMap(RightsTable::names)
                .forEach(name -> seen.put(words[0] + " " + name, words[1]));
    }

    private static Stream<String> names(String word) {
        Matcher range = RANGE.matcher(word);
        if (!range.matches()) {
            return Stream.of(word);
        }
        String format = "%s%0" + range.group(2).length() + "d";
        return LongStream.rangeClosed(Long.parseLong(range.group(2)), Long.parseLong(range.group(3)))
                .mapToObj(number -> format.formatted(range.group(1), number));
    }

    List<String> viewers() {
        return List.copyOf(levels.keySet());
    }

    /** How much a viewer sees of a record; nothing of what is not listed. */
    @Nullable String level(String viewer, String type, String name) {
        if (type.equals(PUBLIC)) {
            return "whole";
        }
        Map<String, String> seen = levels.getOrDefault(viewer, Map.of());
        return seen.getOrDefault(type + " " + name, seen.get(type + " *"));
    }

    boolean sees(String viewer, String type, String name) {
        return level(viewer, type, name) != null;
    }
}
