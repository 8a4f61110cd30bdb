package org.buyergraph.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrialTest {
    @ParameterizedTest
    @CsvSource({
        "true, 2026-12-05, 2026-11-20, true, 15", "true, 2026-12-05, 2026-12-04, true, 1",
        "true, 2026-12-05, 2026-12-05, false, 0", "true, 2026-12-05, 2026-12-06, false, 0",
        "false, 2026-12-05, 2026-11-20, false, 0", "true, , 2026-11-20, true, "
    })
    void aTrialRunsUntilItsEndBegins(
            boolean active, @Nullable LocalDate endsOn, LocalDate day, boolean running, @Nullable Integer daysLeft) {
        Trial trial = new Trial(active, endsOn);

        assertThat(trial.isRunning(day)).isEqualTo(running);
        assertThat(trial.daysLeft(day)).isEqualTo(daysLeft);
        assertThat(trial.earliestNewEnd(day)).isEqualTo(running ? day : null);
        assertThat(trial.extendableUntil(day)).isEqualTo(running ? endsOn : null);
        assertThat(trial.state(day)).isEqualTo(running ? TrialState.RUNNING : TrialState.ENDED);
    }
}
