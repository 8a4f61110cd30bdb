package org.buyergraph.memory;

import java.time.Instant;
import org.buyergraph.spi.BackendException;
import org.buyergraph.spi.Reply;
import org.jspecify.annotations.Nullable;

/**
 * A reply, and what memory knows about it.
 *
 * @param asOf when the backend said so; of a refused answer: when it said that
 * @param staleWhy why the backend could not be asked, when the reply is stale
 */
public record Known<K, V>(
        Reply<K, V> reply,
        Instant asOf,
        Origin origin,
        @Nullable BackendException staleWhy) {
    public static <K, V> Known<K, V> live(Reply<K, V> reply, Instant asOf) {
        return new Known<>(reply, asOf, Origin.LIVE, null);
    }

    static <K, V> Known<K, V> cached(Reply<K, V> reply, Instant asOf) {
        return new Known<>(reply, asOf, Origin.CACHED, null);
    }

    /** The same, served although it is old. */
    Known<K, V> stale(BackendException why) {
        return new Known<>(reply, asOf, Origin.STALE, why);
    }

    /** The failure, with the age of what was not to be served in its stead. */
    Known<K, V> refusedFor(Reply<K, V> failure) {
        return new Known<>(failure, asOf, Origin.REFUSED, null);
    }
}
