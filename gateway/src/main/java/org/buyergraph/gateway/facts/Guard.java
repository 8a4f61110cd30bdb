package org.buyergraph.gateway.facts;

import org.buyergraph.spi.Question;
import reactor.core.publisher.Mono;

/** Decides what one viewer gets to see of the answers of one request: all of it, a part, or nothing. */
public interface Guard {
    /**
     * Whether the answer itself is what the viewer's right to it rests on, so that it must be as young as any ground of a
     * right.
     */
    default boolean restsOn(Question<?, ?> question) {
        return false;
    }

    /**
     * What the viewer may see of the answer.
     *
     * @param answer asks when it is subscribed to: where the key alone decides, it is not
     */
    <K, V> Mono<V> show(Question<K, V> question, K key, Mono<V> answer);
}
