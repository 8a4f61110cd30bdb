package org.buyergraph.spi;

import java.time.Duration;
import java.util.Set;
import reactor.core.publisher.Flux;

/** How a backend is asked one question: with many keys at once. Assembling the flux makes no call; subscribing does. */
@FunctionalInterface
public interface Lookup<K, V> {
    Flux<Reply<K, V>> find(Set<K> keys);

    /**
     * The same, with replies that say as of when they are, and none older than that. Only what remembers on the way to a backend,
     * such as a memory that several instances share, has more to do than to ask.
     */
    default Flux<Reply<K, V>> find(Set<K> keys, Duration maxAge) {
        return find(keys);
    }

    /** How old a reply can be at most, when it comes. */
    default Duration oldest() {
        return Duration.ZERO;
    }
}
