package org.buyergraph.spi;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a backend says to one key of a question: found, missing or failed. Every key asked gets exactly one, as it arrives. */
public sealed interface Reply<K, V> {
    K key();

    /** As of when it is true, where it was not read just now but remembered on the way. */
    default @Nullable Instant asOf() {
        return null;
    }

    /** The same, remembered since then. A failure is never remembered. */
    default Reply<K, V> asOf(Instant then) {
        if (this instanceof Found<K, V> found) {
            return new Found<>(found.key(), found.value(), found.also(), then);
        }
        return this instanceof Missing<K, V> ? new Missing<>(key(), then) : this;
    }

    /**
     * The backend has it.
     *
     * @param also records that this answer carries for other questions
     */
    record Found<K, V>(
            K key, V value, List<Seed<?, ?>> also, @Nullable Instant asOf) implements Reply<K, V> {
        public Found {
            also = List.copyOf(also);
        }
    }

    /** The backend answered that it has no such thing, or none that it may show us. */
    record Missing<K, V>(K key, @Nullable Instant asOf) implements Reply<K, V> {}

    /** The backend could not tell. Never to be remembered as an answer. */
    record Failed<K, V>(K key, BackendException why) implements Reply<K, V> {}

    static <K, V> Reply<K, V> found(K key, V value) {
        return found(key, value, List.of());
    }

    static <K, V> Reply<K, V> found(K key, V value, List<Seed<?, ?>> also) {
        return new Found<>(key, value, also, null);
    }

    static <K, V> Reply<K, V> missing(K key) {
        return new Missing<>(key, null);
    }

    static <K, V> Reply<K, V> failed(K key, BackendException why) {
        return new Failed<>(key, why);
    }
}
