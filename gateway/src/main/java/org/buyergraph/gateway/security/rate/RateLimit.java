package org.buyergraph.gateway.security.rate;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * The rate limit of one name, as a token bucket: it is full at first, each use takes one out, and time puts some back.
 */
public final class RateLimit {
    private static final double NANOS = 1e9;

    private final double perNano;
    private final int size;
    private final LongSupplier nanoTime;
    private double content;
    private long asOf;

    RateLimit(int perSecond, int size, LongSupplier nanoTime) {
        this.perNano = perSecond / NANOS;
        this.size = size;
        this.nanoTime = nanoTime;
        this.content = size;
        this.asOf = nanoTime.getAsLong();
    }

    /** Takes one out; otherwise how long until there is one again. Never waits itself. */
    public synchronized Duration take() {
        long now = nanoTime.getAsLong();
        content = Math.min(size, content + (now - asOf) * perNano);
        asOf = now;
        if (content >= 1) {
            content--;
            return Duration.ZERO;
        }
        return Duration.ofNanos((long) Math.ceil((1 - content) / perNano));
    }

    /** For what turned out not to count. */
    public synchronized void putBack() {
        content = Math.min(size, content + 1);
    }
}
