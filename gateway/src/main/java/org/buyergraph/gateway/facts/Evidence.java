package org.buyergraph.gateway.facts;

import org.buyergraph.id.AccountId;
import org.buyergraph.spi.BackendException;
import org.buyergraph.spi.Question;

/**
 * What {@link Conclusion conclusions} are drawn from: facts as they are, whoever may see them, as fresh as the request wants what it
 * shows, and live for a {@link Conclusion#isGrant() grant}. But for that they may cost no call that showing them would not.
 */
public interface Evidence {
    <K, V> Fact<V> ask(Question<K, V> question, K key);

    /** Where a system that not everybody has is switched off, nothing tells, and nothing failed. */
    default <K, V> Fact<V> askWhoMayNotBeThere(Question<K, V> question, K key) {
        return ask(question, key)
                .absentWhere(why -> why instanceof BackendException failure && failure.isNotConfigured());
    }

    /**
     * Whether answers about an account can be for the viewer at all. The outcome must not depend on it; but for whom they cannot be,
     * an account that leads to none has to be read, and to fail, like one that does.
     */
    Fact<Boolean> mayBeShown(Question<?, ?> question, AccountId account);
}
