package org.buyergraph.spi;

import java.util.Set;
import reactor.core.publisher.Flux;

/** Finds many keys at once. Assembling the flux makes no call; subscribing does. */
@FunctionalInterface
public interface Lookup<K, V> {
    Flux<Reply<K, V>> find(Set<K> keys);
}
