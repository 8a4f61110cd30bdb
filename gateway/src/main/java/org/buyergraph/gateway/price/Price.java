package org.buyergraph.gateway.price;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a document costs at most: the calls that it may make when nothing is remembered.
 *
 * @param lines by wave, and within it by backend
 */
public record Price(List<Line> lines) {
    /**
     * Keys of one question that go off together.
     *
     * @param wave 1 is asked at once, 2 when what 1 told is known, and so on
     * @param keys at most
     * @param calls as long as no list is longer than a page of its backend
     * @param mostCalls however long the lists are, and though every key were asked for by itself
     * @param fields that ask, as paths in the answer
     */
    public record Line(
            int wave, String question, String backend, long keys, long calls, long mostCalls, List<String> fields) {}

    public Price {
        lines = List.copyOf(lines);
    }

    /** As long as no list is longer than a page of its backend. */
    public long calls() {
        return lines.stream().mapToLong(Line::calls).sum();
    }

    /** However long the lists are, and though every key were asked for by itself. */
    public long mostCalls() {
        return lines.stream().mapToLong(Line::mostCalls).sum();
    }

    public Map<String, Long> callsByBackend() {
        Map<String, Long> calls = new TreeMap<>();
        lines.forEach(line -> calls.merge(line.backend(), line.calls(), Long::sum));
        return calls;
    }

    Map<String, Long> callsByQuestion() {
        Map<String, Long> calls = new TreeMap<>();
        lines.forEach(line -> calls.merge(line.question(), line.calls(), Long::sum));
        return calls;
    }

    /** The field that asks for the most calls; null where none asks. */
    public @Nullable String dearest() {
        Map<String, Long> byField = new TreeMap<>();
        lines.forEach(line -> byField.merge(line.fields().get(0), line.calls(), Long::sum));
        return byField.entrySet().stream()
                .max(Comparator.comparingLong(Map.Entry::getValue))
                .map(Map.Entry::getKey)
                .orElse(null);
    }
}
