package org.buyergraph.gateway.facts;

import org.buyergraph.spi.Question;

/**
 * What {@link Conclusion conclusions} are drawn from: facts as they are, whoever may see them, as fresh as the request wants what it
 * shows. They may cost no call that showing them would not.
 */
public interface Evidence {
    <K, V> Fact<V> ask(Question<K, V> question, K key);
}
