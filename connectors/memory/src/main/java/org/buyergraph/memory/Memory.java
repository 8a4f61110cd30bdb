package org.buyergraph.memory;

import java.util.Set;
import org.buyergraph.spi.BackendException;
import org.buyergraph.spi.Question;
import reactor.core.publisher.Flux;

/** Knows the answer, or asks for it. Replies to every key exactly once, as soon as it is known. */
public interface Memory {
    <K, V> Flux<Known<K, V>> recall(Question<K, V> question, Set<K> keys, Bound bound);

    /** What is remembered, and stale too where the bound lets it, without asking; for the rest, why nobody is asked. */
    <K, V> Flux<Known<K, V>> remembered(Question<K, V> question, Set<K> keys, Bound bound, BackendException why);
}
