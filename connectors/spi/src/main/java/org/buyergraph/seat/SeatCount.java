package org.buyergraph.seat;

import org.jspecify.annotations.Nullable;

/**
 * Seats bought and taken, of a namespace or a license. What is not known is absent, and so is what would follow from it.
 *
 * @param billable users who count for billing now
 * @param maxUsed the most at any time of the term
 * @param trial whether nothing is owed, because nothing is bought yet
 */
public record SeatCount(
        @Nullable Integer bought,
        @Nullable Integer billable,
        @Nullable Integer maxUsed,
        boolean trial) {

    /** What exceeds the purchase at its highest: that is what will be billed. A trial owes nothing. */
    public @Nullable Integer owed() {
        if (trial) {
            return 0;
        }
        return bought == null || maxUsed == null ? null : Math.max(0, maxUsed - bought);
    }

    /** How many more people may come before there are more than were bought. */
    public @Nullable Integer left() {
        return bought == null || billable == null ? null : Math.max(0, bought - billable);
    }

    /**
     * Whether so few are left that their owner is told: one of up to 15, two of up to 25, a tenth of up to 99, 8 % of up to 999, and
     * 5 % of more. Where none is bought, as on a trial, there is nothing to warn of.
     */
    public @Nullable Boolean fewLeft() {
        Integer left = left();
        if (left == null || bought == null) {
            return null;
        }
        return bought > 0 && !trial && isFew(left, bought);
    }

    private static boolean isFew(int left, int bought) {
        if (bought <= 15) {
            return left <= 1;
        }
        if (bought <= 25) {
            return left <= 2;
        }
        return left * 100L <= bought * (long) percent(bought);
    }

    private static int percent(int bought) {
        if (bought <= 99) {
            return 10;
        }
        return bought <= 999 ? 8 : 5;
    }

    /** Whether more are taken than bought, so that a renewal buys more. */
    public boolean hasGrown() {
        return bought != null && billable != null && billable > bought;
    }
}
