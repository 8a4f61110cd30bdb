package org.buyergraph.spi;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How one host of a vendor is doing, as seen from here.
 *
 * @param breaker CLOSED when calls go through, OPEN when the host is left alone, HALF_OPEN when a few try again
 * @param callsUnderWay now
 * @param callsAllowed at a time
 * @param quota what the vendor said is left; null when it said nothing of late
 * @param token how it stands with what lets us in
 * @param lateFailures how many calls have failed, since the start, when nobody waited for them any more
 */
public record Vitals(
        Backend backend,
        String breaker,
        int callsUnderWay,
        int callsAllowed,
        @Nullable Quota quota,
        Token token,
        long lateFailures) {

    /** What lets us in. */
    public enum Token {
        /** The host is entered without one, or with one that is set for good. */
        NOT_NEEDED,
        /** Nobody has asked for one yet. */
        NOT_YET,
        GOOD,
        /** It ended, or was refused: the next call fetches another. */
        DUE,
        /** The last time that one was asked for, none was given. */
        FAILED
    }

    /**
     * How many calls are left of how many, in the vendor's own period.
     *
     * @param refilledIn when that period ends, counted from now; null when the vendor does not say
     */
    public record Quota(
            long remaining, long limit, @Nullable Duration refilledIn) {
        public Quota(long remaining, long limit) {
            this(remaining, limit, null);
        }

        public Quota refilledIn(Duration time) {
            return new Quota(remaining, limit, time);
        }

        /** Between 0 and 1. */
        public double share() {
            return limit <= 0 ? 1 : Math.min(1, (double) remaining / limit);
        }
    }

    /** Which share of the quota is left, between 0 and 1; all of it where the vendor said nothing. */
    public double quotaLeft() {
        return quota == null ? 1 : quota.share();
    }
}
