package org.buyergraph.gateway.facts;

import org.buyergraph.spi.Question;
import reactor.core.publisher.Mono;

/** Asks for one field, and shows what its viewer may see. */
record FieldFacts(Grounds grounds, Guard guard) implements Facts {
    @Override
    public <K, V> Mono<V> ask(Question<K, V> question, K key) {
        return guard.show(question, key, grounds.ask(question, key));
    }
}
