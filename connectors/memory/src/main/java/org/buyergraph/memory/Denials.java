package org.buyergraph.memory;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.buyergraph.spi.Question;

/** When a key was last denied to somebody who must not learn what others have read: a record that is hidden from them, or none. */
final class Denials {
    /** Each a few dozen bytes; who guesses names loses the oldest first, and pays with another call. */
    private static final long MOST = 100_000;

    private final Cache<Denied, Long> since =
            Caffeine.newBuilder().maximumSize(MOST).executor(Runnable::run).build();
    private final LongSupplier ticker;

    private record Denied(Question<?, ?> question, Object key) {}

    Denials(LongSupplier ticker) {
        this.ticker = ticker;
    }

    boolean has(Question<?, ?> question, Object key, Duration within) {
        long earliest = ticker.getAsLong() - within.toNanos();
        return since.asMap().computeIfPresent(new Denied(question, key), (same, at) -> at - earliest > 0 ? at : null)
                != null;
    }

    /** Once in its time: what is denied again is no younger for that. */
    void add(Question<?, ?> question, Object key) {
        since.asMap().putIfAbsent(new Denied(question, key), ticker.getAsLong());
    }

    /** What is forgotten may be remembered again by what others ask: from now on everything is asked. */
    void forget() {
        since.invalidateAll();
    }
}
