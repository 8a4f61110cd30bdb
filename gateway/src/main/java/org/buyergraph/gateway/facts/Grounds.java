package org.buyergraph.gateway.facts;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.buyergraph.memory.Freshness;
import org.buyergraph.spi.Question;

/**
 * What rules of visibility ask with: facts as they are, for nobody's eyes, at most a minute old and never stale, whatever the
 * request shows. Features ask {@link Facts}.
 */
public interface Grounds {
    /**
     * As long as a right may outlive what it rests on. A missing record is believed just as long, so that guessing tells nobody
     * whether there is something to be denied.
     */
    Duration MAX_AGE = Freshness.MISSING;

    <K, V> Fact<V> ask(Question<K, V> question, K key);

    /** The answers that there are for these keys, in their order: all are asked before any is waited for. */
    default <K, V> Fact<List<V>> askAll(Question<K, V> question, Collection<? extends K> keys) {
        return Fact.all(keys, key -> ask(question, key));
    }
}
