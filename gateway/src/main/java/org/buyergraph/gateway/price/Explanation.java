package org.buyergraph.gateway.price;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.buyergraph.gateway.facts.Held;

/** A plan, and what has come of it, as it is told. */
final class Explanation {
    private static final int MICRO = 1000;

    private Explanation() {}

    static Map<String, Object> of(Price price, Map<String, Held> held) {
        Map<String, Object> plan = new LinkedHashMap<>();
        plan.put("calls", price.calls());
        plan.put("callsByBackend", price.callsByBackend());
        plan.put("callsWithLongestLists", price.mostCalls());
        plan.put("dearest", price.dearest());
        plan.put("steps", price.lines().stream().map(Explanation::step).toList());
        plan.put("memory", remembered(held));
        plan.put("drawing", Drawing.of(price));
        return plan;
    }

    static Map<String, Object> of(Price price, Run run) {
        Map<String, Object> told = of(price, run.remembered());
        told.put("run", run(price, run));
        return told;
    }

    private static Map<String, Object> step(Price.Line line) {
        Map<String, Object> step = new LinkedHashMap<>();
        step.put("wave", line.wave());
        step.put("backend", line.backend());
        step.put("question", line.question());
        step.put("keys", line.keys());
        step.put("calls", line.calls());
        step.put("fields", line.fields());
        return step;
    }

    private static List<Map<String, Object>> remembered(Map<String, Held> held) {
        List<Map<String, Object>> told = new ArrayList<>();
        held.forEach((question, some) -> told.add(Map.of(
                "question",
                question,
                "keys",
                some.keys(),
                "freshForSeconds",
                some.freshFor().toSeconds())));
        return told;
    }

    /** What we took ourselves is what is left of the whole. */
    private static Map<String, Object> run(Price price, Run run) {
        long whole = run.nanos() / MICRO;
        long waited = run.waitedNanos() / MICRO;
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("calls", run.calls());
        told.put("callsByBackend", run.callsByBackend());
        told.put("micros", whole);
        told.put("backendMicros", waited);
        told.put("ownMicros", whole - waited);
        told.put("steps", run.steps().stream().map(Explanation::step).toList());
        told.put("drawing", Drawing.of(run, price));
        return told;
    }

    private static Map<String, Object> step(Run.Step step) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("wave", step.wave());
        told.put("backend", step.backend());
        told.put("question", step.question());
        told.put("keys", step.keys());
        told.put("calls", step.calls());
        told.put("beganAfterMicros", step.beganNanos() / MICRO);
        told.put("tookMicros", step.tookNanos() / MICRO);
        return told;
    }
}
