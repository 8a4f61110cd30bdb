package org.buyergraph.license;

import org.buyergraph.seat.SeatCount;
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

    public SeatCount count() {
        return new SeatCount(bought, inUse, maxUsed, trial);
    }

    public @Nullable Integer owed() {
        return count().owed();
    }

    public @Nullable Integer left() {
        return count().left();
    }

    public @Nullable Boolean fewLeft() {
        return count().fewLeft();
    }
}
