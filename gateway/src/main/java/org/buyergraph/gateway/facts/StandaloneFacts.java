package org.buyergraph.gateway.facts;

import java.util.List;
import java.util.function.Function;
import org.buyergraph.memory.Bound;
import org.buyergraph.memory.Memory;
import org.buyergraph.spi.Question;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Asks for one record outside of a GraphQL document, such as for a request that follows a link: with the same memory, visibility
 * and deadline.
 */
@Component
public final class StandaloneFacts {
    private final QuotaReserve quotaReserve;
    private final Guards guards;
    private final FactsProperties settings;

    StandaloneFacts(QuotaReserve quotaReserve, Guards guards, FactsProperties settings) {
        this.quotaReserve = quotaReserve;
        this.guards = guards;
        this.settings = settings;
    }

    /** What the viewer in the context may see of the answer. */
    public <K, V> Mono<V> ask(Question<K, V> question, K key) {
        return settled(facts -> facts.ask(question, key));
    }

    /** What the viewer in the context may see of what follows. */
    public <K, V> Mono<V> conclude(Conclusion<K, V> conclusion, K from) {
        return settled(facts -> facts.conclude(conclusion, from));
    }

    private <V> Mono<V> settled(Function<Facts, Fact<V>> resolver) {
        return quotaReserve
                .memory()
                .flatMap(memory -> Mono.using(
                        () -> open(memory),
                        facts -> guards.guard(facts.grounds()).flatMap(guard -> settled(facts, guard, resolver)),
                        RequestFacts::end));
    }

    private RequestFacts open(Memory memory) {
        RequestFacts facts = new RequestFacts(memory, Bound.USUAL, settings.patience());
        facts.endAfter(settings.deadline());
        return facts;
    }

    /** Nobody is told how fresh it is: there is no answer to tell it in. */
    private static <V> Mono<V> settled(RequestFacts facts, Guard guard, Function<Facts, Fact<V>> resolver) {
        Facts shown = new ShownFacts(facts, guard, new FreshnessReport(false)).at(List::of);
        return facts.settled(() -> resolver.apply(shown));
    }
}
