package org.buyergraph.trial;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A plan or a license on trial.
 *
 * @param active as the place of use has it, which may be late to see that it is over
 * @param endsOn the first day, in UTC, that it no longer covers
 */
public record Trial(boolean active, @Nullable LocalDate endsOn) {
    public boolean isRunning(LocalDate businessDate) {
        return active && (endsOn == null || endsOn.isAfter(businessDate));
    }

    public TrialState state(LocalDate businessDate) {
        return isRunning(businessDate) ? TrialState.RUNNING : TrialState.ENDED;
    }

    /** The first day on which it can no longer be extended, where that is done at all: it is over then. */
    public @Nullable LocalDate extendableUntil(LocalDate businessDate) {
        return isRunning(businessDate) ? endsOn : null;
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
