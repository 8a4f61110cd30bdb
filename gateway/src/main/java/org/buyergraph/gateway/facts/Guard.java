package org.buyergraph.gateway.facts;

import org.buyergraph.spi.Question;
import reactor.core.publisher.Mono;

/** Decides what one viewer gets to see of the answers of one request: all of it, a part, or nothing. */
public interface Guard {
    /**
     * What the viewer may see of the answer.
     *
     * @param answer asks when it is subscribed to: where the key alone decides, it is not
     */
    <K, V> Mono<V> show(Question<K, V> question, K key, Mono<V> answer);
}
