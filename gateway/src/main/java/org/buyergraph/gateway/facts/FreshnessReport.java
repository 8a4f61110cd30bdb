package org.buyergraph.gateway.facts;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.buyergraph.memory.Known;
import org.buyergraph.memory.Origin;
import org.buyergraph.spi.Backend;
import org.buyergraph.spi.BackendException;
import org.jspecify.annotations.Nullable;

/** The freshness report of an answer: how old each part is, noted while it is made, and told in its extensions. */
public final class FreshnessReport {
    /** More paths than these are told with a star for every index, so that no list makes freshness larger than its data. */
    static final int MOST_PATHS = 500;

    private final boolean all;
    private final Map<Part, Set<List<Object>>> parts = new LinkedHashMap<>();

    private record Source(
            String backend, Origin state, @Nullable String why) {}

    private record Part(Source source, Instant asOf) {}

    /** @param all whether to tell of every part, and not only of stale ones */
    FreshnessReport(boolean all) {
        this.all = all;
    }

    /** Whether this has to be told. */
    boolean wants(Known<?, ?> known) {
        return all || known.origin() == Origin.STALE;
    }

    void note(Backend backend, Known<?, ?> known, Supplier<List<Object>> path) {
        if (wants(known)) {
            Source source = new Source(backend.name(), known.origin(), why(backend, known.staleWhy()));
            add(new Part(source, known.asOf().truncatedTo(ChronoUnit.MILLIS)), path.get());
        }
    }

    /** In the words of error codes. */
    private static @Nullable String why(Backend backend, @Nullable BackendException staleWhy) {
        if (staleWhy == null) {
            return null;
        }
        return staleWhy == RequestMemory.late(backend) ? "DEADLINE_EXCEEDED" : "BACKEND_" + staleWhy.problem();
    }

    private synchronized void add(Part part, List<Object> path) {
        parts.computeIfAbsent(part, first -> new LinkedHashSet<>()).add(path);
    }

    /**
     * Of what stands in the data, and of nothing else: a field may be null because of what its viewer may not know. Null when
     * there is nothing that must be told.
     */
    synchronized @Nullable List<Map<String, Object>> told(@Nullable Object data) {
        parts.values().forEach(paths -> paths.removeIf(path -> !stands(path, data)));
        parts.values().removeIf(Set::isEmpty);
        if (!all && parts.isEmpty()) {
            return null;
        }
        int paths = parts.values().stream().mapToInt(Set::size).sum();
        return (paths > MOST_PATHS ? together() : parts)
                .entrySet().stream()
                        .map(part -> told(part.getKey(), part.getValue()))
                        .toList();
    }

    private static boolean stands(List<Object> path, @Nullable Object data) {
        Object place = data;
        for (Object step : path) {
            place = place instanceof Map<?, ?> fields ? fields.get(step) : entry(place, step);
        }
        return place != null;
    }

    private static @Nullable Object entry(@Nullable Object place, Object step) {
        return place instanceof List<?> list && step instanceof Integer index && index < list.size()
                ? list.get(index)
                : null;
    }

    /** All entries of a list as one, as old as the oldest of them. */
    private Map<Part, Set<List<Object>>> together() {
        Map<Source, Instant> oldest = new HashMap<>();
        parts.keySet()
                .forEach(part ->
                        oldest.merge(part.source(), part.asOf(), (one, other) -> one.isBefore(other) ? one : other));
        Map<Part, Set<List<Object>>> together = new LinkedHashMap<>();
        parts.forEach((part, paths) -> {
            Part oldestPart = new Part(part.source(), oldest.getOrDefault(part.source(), part.asOf()));
            Set<List<Object>> starred = together.computeIfAbsent(oldestPart, first -> new LinkedHashSet<>());
            paths.forEach(path -> starred.add(withStars(path)));
        });
        return together;
    }

    private static List<Object> withStars(List<Object> path) {
        return path.stream().map(step -> step instanceof Integer ? "*" : step).toList();
    }

    private static Map<String, Object> told(Part part, Set<List<Object>> paths) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("backend", part.source().backend());
        told.put("state", part.source().state().name());
        told.put("asOf", part.asOf().toString());
        if (part.source().why() != null) {
            told.put("why", part.source().why());
        }
        told.put("paths", List.copyOf(paths));
        return told;
    }
}
