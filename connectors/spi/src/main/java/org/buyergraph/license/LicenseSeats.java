package org.buyergraph.license;

import org.jspecify.annotations.Nullable;

/**
 * Seats of an instance.
 *
 * @param previous of the license before
 * @param inUse users who count for billing, as the instance last reported
 * @param maxUsed the most at any time of the term
 */
public record LicenseSeats(
        @Nullable Integer bought,
        @Nullable Integer previous,
        @Nullable Integer inUse,
        @Nullable Integer maxUsed,
        boolean trial) {

    /** What exceeds the purchase at its highest: that is what will be billed. A trial owes nothing. */
    public @Nullable Integer owed() {
        if (trial) {
            return 0;
        }
        return bought == null || maxUsed == null ? null : Math.max(0, maxUsed - bought);
    }
}
