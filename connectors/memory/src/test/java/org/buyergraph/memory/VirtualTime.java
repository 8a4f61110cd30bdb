package org.buyergraph.memory;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/** Time that passes when told to. */
final class VirtualTime {
    static final Instant START = Instant.parse("2026-11-20T12:00:00Z");

    private final AtomicLong nanos = new AtomicLong();

    Clocks clocks() {
        // A ticker may begin anywhere, so nothing may depend on where it begins.
        return new Clocks(() -> nanos.get() - 1_000_000_000_000L, this::instant);
    }

    Instant instant() {
        return START.plusNanos(nanos.get());
    }

    Duration now() {
        return Duration.ofNanos(nanos.get());
    }

    void pass(Duration duration) {
        nanos.addAndGet(duration.toNanos());
    }
}
