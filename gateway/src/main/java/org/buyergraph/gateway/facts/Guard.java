package org.buyergraph.gateway.facts;

import org.buyergraph.spi.Question;
import reactor.core.publisher.Mono;

/** Decides what one viewer gets to see of an answer: all of it, a part, or nothing. */
public interface Guard {
    <K, V> Mono<V> show(Question<K, V> question, V answer);
}
