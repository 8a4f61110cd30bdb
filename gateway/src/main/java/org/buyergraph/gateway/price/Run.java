package org.buyergraph.gateway.price;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.buyergraph.gateway.facts.Held;

/**
 * What a document has really asked for.
 *
 * @param steps in the order in which they began
 * @param remembered keys that needed no asking, by question
 * @param nanos from the request to the end of its run
 * @param waitedNanos of these, those in which anything that was asked for was under way
 */
record Run(List<Step> steps, Map<String, Held> remembered, long nanos, long waitedNanos) {
    /**
     * Keys of one question that went off together.
     *
     * @param wave 1 began when nothing was answered yet, 2 when one of 1 was, and so on
     * @param calls that began for it: fewer than it needs where another request had begun them
     * @param beganNanos after the request did
     */
    record Step(int wave, String question, String backend, int keys, int calls, long beganNanos, long tookNanos) {}

    Run {
        steps = List.copyOf(steps);
        remembered = Map.copyOf(remembered);
    }

    long calls() {
        return steps.stream().mapToLong(Step::calls).sum();
    }

    Map<String, Long> callsByBackend() {
        Map<String, Long> calls = new TreeMap<>();
        steps.forEach(step -> calls.merge(step.backend(), (long) step.calls(), Long::sum));
        return calls;
    }

    List<Step> byWave() {
        List<Step> sorted = new ArrayList<>(steps);
        sorted.sort(Comparator.comparingInt(Step::wave)
                .thenComparing(Step::backend)
                .thenComparing(Step::question)
                .thenComparing(Step::beganNanos));
        return sorted;
    }

    /** Time in which nothing was waited for. */
    long ownNanos() {
        return nanos - waitedNanos;
    }
}
