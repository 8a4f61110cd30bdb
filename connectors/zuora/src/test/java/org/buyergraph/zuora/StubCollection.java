package org.buyergraph.zuora;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What one collection of Object Query lets a caller do.
 *
 * @param number the field that serves as key beside {@code id}, or null
 * @param filters lower-case names that may be filtered and sorted by
 * @param expansions lower-case dotted paths, every prefix included
 */
record StubCollection(
        String path, String number, Set<String> filters, Set<String> expansions, Map<String, Relation> relations) {

    /** From a row to rows of another collection, joined by equal values. */
    record Relation(String name, String target, String from, String to, boolean many) {

        /** {@code name target from=to} with {@code *} after the name of a list. */
        static Relation parse(String text) {
            String[] parts = text.strip().split("[ =]+", -1);
            boolean many = parts[0].endsWith("*");
            String name = many ? parts[0].substring(0, parts[0].length() - 1) : parts[0];
            return new Relation(name, parts[1], parts[2], parts[3], many);
        }
    }

    static StubCollection of(String path, String number, String filters, String expansions, String relations) {
        return new StubCollection(
                path,
                number,
                words(filters).collect(Collectors.toUnmodifiableSet()),
                words(expansions).flatMap(StubCollection::prefixes).collect(Collectors.toUnmodifiableSet()),
                lines(relations)
                        .map(Relation::parse)
                        .collect(Collectors.toUnmodifiableMap(
                                relation -> relation.name().toLowerCase(Locale.ROOT), Function.identity())));
    }

    private static Stream<String> words(String text) {
        return Stream.of(text.split("[\\s,]+", -1)).filter(word -> !word.isEmpty());
    }

    private static Stream<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty());
    }

    private static Stream<String> prefixes(String path) {
        List<String> parts = List.of(path.split("\\.", -1));
        return Stream.iterate(1, size -> size <= parts.size(), size -> size + 1)
                .map(size -> String.join(".", parts.subList(0, size)));
    }
}
