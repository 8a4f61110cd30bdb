package org.buyergraph.gateway.facts;

import org.buyergraph.spi.Question;
import reactor.core.publisher.Flux;

/** Hears of what one request asks for together. */
public interface Batches {
    /** @param replies to be passed on as they are */
    <T> Flux<T> heard(Question<?, ?> question, int keys, Flux<T> replies);

    /** Both hear. */
    default Batches and(Batches other) {
        return new Batches() {
            @Override
            public <T> Flux<T> heard(Question<?, ?> question, int keys, Flux<T> replies) {
                return other.heard(question, keys, Batches.this.heard(question, keys, replies));
            }
        };
    }
}
