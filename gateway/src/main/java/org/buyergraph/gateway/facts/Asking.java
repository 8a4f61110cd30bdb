package org.buyergraph.gateway.facts;

import java.time.Duration;
import java.util.List;
import org.buyergraph.memory.Bound;
import org.buyergraph.spi.Question;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Asks one thing for a request that is no document, with the same memory, rules and deadline. */
@Component
public final class Asking {
    private final Thrift thrift;
    private final Guards guards;
    private final Duration deadline;
    private final Duration patience;

    Asking(Thrift thrift, Guards guards, FactsProperties properties) {
        this.thrift = thrift;
        this.guards = guards;
        this.deadline = properties.deadline();
        this.patience = properties.patience();
    }

    /** What the viewer in the context may see of the answer. */
    public <K, V> Mono<V> ask(Question<K, V> question, K key) {
        return thrift.memory()
                .flatMap(memory -> Mono.using(
                        () -> new RequestFacts(memory, Bound.USUAL, patience),
                        facts -> guards.guards()
                                .flatMap(guard -> ask(facts, guard.apply(facts.grounds()), question, key)),
                        RequestFacts::end))
                .timeout(deadline, Mono.error(DeadlineExceededException::new));
    }

    /** Nobody is told how fresh it is: there is no answer to tell it in. */
    private static <K, V> Mono<V> ask(RequestFacts facts, Guard guard, Question<K, V> question, K key) {
        Facts shown = new ShownFacts(facts, guard, new Telling(false)).at(List::of);
        return facts.settled(() -> shown.ask(question, key));
    }
}
