package org.buyergraph.gateway.facts;

import java.time.Duration;
import java.util.function.Function;
import org.buyergraph.memory.Bound;
import org.buyergraph.memory.Memory;
import org.springframework.stereotype.Component;

/** Opens the facts of a request whose viewer is known. */
@Component
public final class FactsDesk {
    private final Thrift thrift;
    private final FactsProperties properties;

    FactsDesk(Thrift thrift, FactsProperties properties) {
        this.thrift = thrift;
        this.properties = properties;
    }

    /**
     * As fresh as is usual, until the usual deadline.
     *
     * @param reserve the share of a backend's quota that the viewer leaves to others
     * @param guard what the viewer may see
     */
    public OpenedFacts open(double reserve, Function<Grounds, Guard> guard) {
        return open(thrift.memory(reserve), Bound.USUAL, properties.deadline(), guard);
    }

    OpenedFacts open(Memory memory, Bound bound, Duration deadline, Function<Grounds, Guard> guard) {
        RequestFacts facts = new RequestFacts(memory, bound, properties.patience());
        return new OpenedFacts(facts, guard.apply(facts.grounds()), deadline);
    }
}
