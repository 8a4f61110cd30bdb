package org.buyergraph.entitlement;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * For how long something is covered.
 *
 * @param until the first day that is no longer covered; absent without an end
 * @param graceUntil the first day on which it is not granted beyond that either; absent where nothing is
 */
public record Coverage(@Nullable LocalDate until, @Nullable LocalDate graceUntil) {
    static final Coverage NONE = new Coverage(null, null);

    public Coverage {
        graceUntil = until == null || graceUntil == null || !graceUntil.isAfter(until) ? null : graceUntil;
    }

    boolean isOver(LocalDate businessDate) {
        return until != null && !until.isAfter(businessDate);
    }

    boolean isInGrace(LocalDate businessDate) {
        return isOver(businessDate) && graceUntil != null && graceUntil.isAfter(businessDate);
    }

    boolean grants(LocalDate businessDate) {
        return !isOver(businessDate) || isInGrace(businessDate);
    }
}
