package org.buyergraph.gateway.facts;

import java.time.Duration;
import org.buyergraph.spi.Question;

/**
 * What rules of visibility ask with: facts as they are, for nobody's eyes, at most a minute old and never stale, whatever the
 * request shows. Features ask {@link Facts}.
 */
public interface Grounds {
    /** As long as a right may outlive what it rests on. */
    Duration MAX_AGE = Duration.ofSeconds(60);

    <K, V> Fact<V> ask(Question<K, V> question, K key);
}
