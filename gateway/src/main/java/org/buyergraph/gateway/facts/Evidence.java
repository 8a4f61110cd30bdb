package org.buyergraph.gateway.facts;

import org.buyergraph.spi.Question;

/**
 * What {@link Conclusion conclusions} are drawn from: facts as they are, whoever may see them, as fresh as the request wants what it
 * shows, and live for a {@link Conclusion#isGrant() grant}. But for that they may cost no call that showing them would not.
 */
public interface Evidence {
    <K, V> Fact<V> ask(Question<K, V> question, K key);
}
