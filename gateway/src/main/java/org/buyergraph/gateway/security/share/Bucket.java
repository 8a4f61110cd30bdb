package org.buyergraph.gateway.security.share;

import java.time.Duration;
import java.util.function.LongSupplier;

/** Holds what one viewer may still send: it is full at first, each request takes one out, and time puts some back. */
final class Bucket {
    private static final double NANOS = 1e9;

    private final double perNano;
    private final int size;
    private final LongSupplier nanoTime;
    private double content;
    private long asOf;

    Bucket(int perSecond, int size, LongSupplier nanoTime) {
        this.perNano = perSecond / NANOS;
        this.size = size;
        this.nanoTime = nanoTime;
        this.content = size;
        this.asOf = nanoTime.getAsLong();
    }

    /** Takes one out; otherwise how long until there is one again. Never waits itself. */
    synchronized Duration take() {
        long now = nanoTime.getAsLong();
        content = Math.min(size, content + (now - asOf) * perNano);
        asOf = now;
        if (content >= 1) {
            content--;
            return Duration.ZERO;
        }
        return Duration.ofNanos((long) Math.ceil((1 - content) / perNano));
    }
}
