package org.buyergraph.memory;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Judges whether an entry of one question is young enough, in the nanoseconds of the ticker. */
final class Ages {
    private static final long FOREVER = Long.MAX_VALUE;

    private final long fresh;
    private final long refresh;
    private final long stale;
    private final long missing;

    Ages(Freshness freshness) {
        this.fresh = nanos(freshness.fresh());
        this.refresh = nanos(freshness.refresh());
        this.stale = nanos(freshness.stale());
        this.missing = nanos(freshness.missing());
    }

    /** Whether anything is remembered at all. */
    boolean keepAny() {
        return stale > 0 || missing > 0;
    }

    /** How long an entry can be of any use. */
    long kept(Entry<?, ?> entry) {
        return entry.isFound() ? stale : missing;
    }

    /** When hits on what was read then begin to refresh it. */
    long refreshFrom(long readAt) {
        return readAt + refresh;
    }

    /** When what was read then is no longer believed. */
    long freshUntil(boolean found, long readAt) {
        return readAt + Math.min(found ? fresh : missing, FOREVER >> 1); // far from overflow
    }

    /** Whether the backend need not be asked. An age of zero is not below a bound of zero: that bound always asks. */
    boolean isHit(Entry<?, ?> entry, Bound bound, long now) {
        return entry.age(now) < believed(entry, bound);
    }

    /** Whether a refresh would have an age to win: an absence is not refreshed, it ends. */
    boolean isDueForRefresh(Entry<?, ?> entry, long now) {
        return entry.isFound() && entry.isDueForRefresh(now);
    }

    /** Whether the entry is better than no answer, when the backend cannot give one. */
    boolean isBetterThanNothing(Entry<?, ?> entry, Bound bound, long now) {
        long beyond = saturatedSum(believed(entry, bound), nanosOr(bound.maxStale(), FOREVER));
        return entry.isFound() && entry.age(now) < Math.min(stale, beyond);
    }

    /** The oldest that the asker would take for an answer, and where it is to be read anew, the oldest that would be a gain. */
    Duration oldest(Bound bound, boolean anew) {
        long usual = anew ? Math.min(fresh, refresh) : fresh;
        return Duration.ofNanos(Math.min(usual, nanosOr(bound.maxAge(), FOREVER)));
    }

    private long believed(Entry<?, ?> entry, Bound bound) {
        return Math.min(entry.isFound() ? fresh : missing, nanosOr(bound.maxAge(), FOREVER));
    }

    private static long saturatedSum(long one, long other) {
        return one > FOREVER - other ? FOREVER : one + other;
    }

    private static long nanosOr(@Nullable Duration duration, long otherwise) {
        return duration == null ? otherwise : nanos(duration);
    }

    private static long nanos(Duration duration) {
        return duration.compareTo(Duration.ofNanos(FOREVER)) >= 0 ? FOREVER : duration.toNanos();
    }
}
