package org.buyergraph.gateway.facts;

import org.buyergraph.spi.Question;
import reactor.core.publisher.Mono;

/** What rules of visibility ask with: facts as they are, for nobody's eyes. Features ask {@link Facts}. */
public interface Grounds {
    <K, V> Mono<V> ask(Question<K, V> question, K key);
}
