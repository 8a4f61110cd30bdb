package org.buyergraph.namespace;

import java.time.LocalDate;
import org.buyergraph.id.NamespaceId;
import org.jspecify.annotations.Nullable;

/**
 * What was switched on for a namespace. It should be what was bought, but is kept by another system.
 *
 * @param planName as people know it; a free namespace has none
 * @param autoRenew absent where there is nothing to renew
 * @param endsOn the first day that is no longer covered
 * @param seatsOwed what exceeded the purchase at its highest
 */
public record NamespaceProvision(
        NamespaceId namespace,
        @Nullable String planName,
        @Nullable Boolean autoRenew,
        boolean upgradable,
        boolean excludesGuests,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        @Nullable Integer seatsBought,
        @Nullable Integer seatsOwed) {}
