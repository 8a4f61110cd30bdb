package org.buyergraph.spi;

import java.util.List;

/** What comes back for one key. Every key asked gets exactly one, as it arrives. */
public sealed interface Reply<K, V> {
    K key();

    /**
     * The backend has it.
     *
     * @param also records that this answer carries for other questions
     */
    record Found<K, V>(K key, V value, List<Seed<?, ?>> also) implements Reply<K, V> {
        public Found {
            also = List.copyOf(also);
        }
    }

    /** The backend answered that it has no such thing, or none that it may show us. */
    record Missing<K, V>(K key) implements Reply<K, V> {}

    /** The backend could not tell. Never to be remembered as an answer. */
    record Failed<K, V>(K key, BackendException why) implements Reply<K, V> {}

    static <K, V> Reply<K, V> found(K key, V value) {
        return new Found<>(key, value, List.of());
    }

    static <K, V> Reply<K, V> found(K key, V value, List<Seed<?, ?>> also) {
        return new Found<>(key, value, also);
    }

    static <K, V> Reply<K, V> missing(K key) {
        return new Missing<>(key);
    }

    static <K, V> Reply<K, V> failed(K key, BackendException why) {
        return new Failed<>(key, why);
    }
}
