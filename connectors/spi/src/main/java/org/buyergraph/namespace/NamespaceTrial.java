package org.buyergraph.namespace;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A plan on trial.
 *
 * @param active as the place of use has it
 * @param endsOn the first day, in UTC, that it no longer covers
 */
public record NamespaceTrial(boolean active, @Nullable LocalDate endsOn) {
    /** The place of use may be late to see that it is over. */
    public boolean isRunning(LocalDate businessDate) {
        return active && (endsOn == null || endsOn.isAfter(businessDate));
    }

    /** Today included; none when it is over, and not known without an end. */
    public @Nullable Integer daysLeft(LocalDate businessDate) {
        if (!isRunning(businessDate)) {
            return 0;
        }
        return endsOn == null ? null : (Integer) (int) ChronoUnit.DAYS.between(businessDate, endsOn);
    }

    /** The earliest end that an extension may set, where it may be extended at all: never a day that is over. */
    public @Nullable LocalDate earliestNewEnd(LocalDate businessDate) {
        return isRunning(businessDate) ? businessDate : null;
    }
}
