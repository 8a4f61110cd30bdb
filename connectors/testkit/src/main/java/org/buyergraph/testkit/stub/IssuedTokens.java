package org.buyergraph.testkit.stub;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** The tokens a stub gave out. Only the last one counts, and only until it expires. Thread-safe. */
public final class IssuedTokens {

    public enum State {
        VALID,
        UNKNOWN,
        EXPIRED
    }

    private static final AtomicLong NUMBERS = new AtomicLong();

    private final Set<String> expired = new HashSet<>();
    private InstantSource clock;
    private @Nullable String last;
    private Instant end = Instant.EPOCH;

    public IssuedTokens() {
        this(InstantSource.system());
    }

    public IssuedTokens(InstantSource clock) {
        this.clock = clock;
    }

    /** Lets a test move time. */
    public synchronized void useClock(InstantSource newClock) {
        clock = newClock;
    }

    public synchronized String issue(Duration life) {
        String token = "stub-token-" + NUMBERS.incrementAndGet();
        last = token;
        end = clock.instant().plus(life);
        return token;
    }

    public synchronized State check(@Nullable String token) {
        if (token == null) {
            return State.UNKNOWN;
        }
        if (token.equals(last)) {
            return clock.instant().isBefore(end) ? State.VALID : State.EXPIRED;
        }
        return expired.contains(token) ? State.EXPIRED : State.UNKNOWN;
    }

    public synchronized void expireAll() {
        if (last != null) {
            expired.add(last);
            last = null;
        }
    }
}
