package org.buyergraph.gateway;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A business clock that stands still and can be set to any day, forward and back: for the demo and for tests. */
public final class MovableClock extends Clock {
    private static final LocalTime NOON = LocalTime.NOON;

    private final Instant origin;
    private volatile Instant now;

    MovableClock(Instant origin) {
        this.origin = origin;
        this.now = origin;
    }

    public void set(LocalDate day) {
        now = day.atTime(NOON).toInstant(ZoneOffset.UTC);
    }

    public void reset() {
        now = origin;
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("Business has one zone: UTC");
    }
}
