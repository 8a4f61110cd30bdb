package org.buyergraph.gateway.facts;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import reactor.core.publisher.Mono;
import reactor.util.context.Context;

/** The facts of a request, opened for its viewer. Whoever opened them closes them; in between they may be handed on. */
public final class OpenedFacts {
    private static final Class<OpenedFacts> KEY = OpenedFacts.class;

    private final RequestFacts facts;
    private final Guard guard;
    private final Duration deadline;

    OpenedFacts(RequestFacts facts, Guard guard, Duration deadline) {
        this.facts = facts;
        this.guard = guard;
        this.deadline = deadline;
    }

    /** Those that were opened for the current request before it came here; nothing where it opens its own. */
    static Mono<OpenedFacts> handedOn() {
        return Mono.deferContextual(context -> Mono.justOrEmpty(context.<OpenedFacts>getOrEmpty(KEY)));
    }

    /** Hands them on to whoever answers the request from here. */
    public Context in(Context context) {
        return context.put(KEY, this);
    }

    public RequestFacts facts() {
        return facts;
    }

    Guard guard() {
        return guard;
    }

    /** @param path of what is shown: asked for only where its age must be told */
    public Facts shown(Supplier<List<Object>> path) {
        return new ShownFacts(facts, guard, new FreshnessReport(false)).at(path);
    }

    /** From now on somebody waits: what is not there in time is answered without. */
    public void startTimer() {
        facts.endAfter(deadline);
    }

    public void close() {
        facts.end();
    }
}
