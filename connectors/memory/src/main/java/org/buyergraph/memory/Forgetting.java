package org.buyergraph.memory;

import org.buyergraph.id.AccountId;
import org.buyergraph.spi.Backend;
import org.buyergraph.spi.Question;

/**
 * Makes memory forget what may have changed. Whoever asks after it returns is told nothing that was read, or begun to be read, before;
 * who waited already still gets the reply that was under way, but it is not remembered. Each method returns how many answers
 * were forgotten.
 */
public interface Forgetting {
    int forget(Backend backend);

    int forget(Question<?, ?> question);

    <K> int forget(Question<K, ?> question, K key);

    /**
     * Forgets what tells about the account, and every remembered absence, which may have been that of something of this
     * account.
     */
    int forget(AccountId account);
}
