package org.buyergraph.memory;

import java.util.Collection;
import java.util.Set;
import org.buyergraph.spi.BackendException;
import org.buyergraph.spi.Question;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;

/** Knows the answer, or asks for it. Replies to every key exactly once, as soon as it is known. */
public interface Memory {
    /** What is remembered and believed, at once; null where somebody has to be asked. */
    <K, V> @Nullable Remembered<K, V> peek(Question<K, V> question, K key, Bound bound);

    /** Reads anew, behind whoever was served them, those of the keys that are due for it: all in as few calls as can be. */
    <K, V> void refreshDue(Question<K, V> question, Collection<K> keys);

    /** What time it is for {@link Remembered}. */
    long now();

    <K, V> Flux<Known<K, V>> recall(Question<K, V> question, Set<K> keys, Bound bound);

    /** What is remembered, and stale too where the bound lets it, without asking; for the rest, why nobody is asked. */
    <K, V> Flux<Known<K, V>> remembered(Question<K, V> question, Set<K> keys, Bound bound, BackendException why);

    /**
     * The same memory for an asker who must not learn what others have read: what was not denied to such an asker within the bound's
     * {@code maxAge} is asked of the backend, whatever is remembered. Such a bound must have one.
     */
    Memory unshared();

    /** That the reply was nothing for such an asker: a record that they may not see, or none. */
    void deny(Question<?, ?> question, Object key);

    /** What is remembered for the key, however old; null where that is nothing. Nobody is asked, and nothing is counted. */
    <K, V> @Nullable V glance(Question<K, V> question, K key);
}
