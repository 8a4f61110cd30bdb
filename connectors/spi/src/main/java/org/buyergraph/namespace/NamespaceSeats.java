package org.buyergraph.namespace;

import org.buyergraph.id.NamespaceId;
import org.buyergraph.seat.SeatCount;
import org.jspecify.annotations.Nullable;

/**
 * Seats as they are taken. How many were bought is told elsewhere: see {@link NamespaceProvision}.
 *
 * @param inUse now
 * @param billable members who count for billing
 * @param maxUsed the most at any time of the term
 */
public record NamespaceSeats(
        NamespaceId namespace,
        @Nullable Integer inUse,
        @Nullable Integer billable,
        @Nullable Integer maxUsed) {
    /** Together with what is told elsewhere. */
    public SeatCount count(@Nullable Integer bought, boolean trial) {
        return new SeatCount(bought, billable == null ? inUse : billable, maxUsed, trial);
    }
}
