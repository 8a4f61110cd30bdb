package org.buyergraph.gateway.facts;

import org.buyergraph.memory.Bound;
import org.buyergraph.memory.Memory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Opens the facts of the current request, as fresh as is usual, and until the usual deadline. */
@Component
public final class FactsDesk {
    private final QuotaReserve quotaReserve;
    private final Guards guards;
    private final FactsProperties settings;

    FactsDesk(QuotaReserve quotaReserve, Guards guards, FactsProperties settings) {
        this.quotaReserve = quotaReserve;
        this.guards = guards;
        this.settings = settings;
    }

    public Mono<OpenedFacts> open() {
        return quotaReserve.memory().flatMap(this::openOn);
    }

    /** The same of another memory than everybody's. */
    public Mono<OpenedFacts> openOn(Memory memory) {
        RequestFacts facts = new RequestFacts(memory, Bound.USUAL, settings.patience());
        return guards.guard(facts.grounds()).map(guard -> new OpenedFacts(facts, guard, settings.deadline()));
    }
}
