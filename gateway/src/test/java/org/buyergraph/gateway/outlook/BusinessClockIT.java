package org.buyergraph.gateway.outlook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.buyergraph.gateway.testing.RunningGateway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The business day is moved while the gateway runs, and the next answer is of that day. How long it takes is told, not judged. */
class BusinessClockIT extends RunningGateway {
    private static final LocalDate END = LocalDate.parse("2027-03-01");
    private static final int MOVES = 200;

    @AfterEach
    void backToToday() {
        clock("DELETE", "");
    }

    @Test
    void theDayMovesForwardAndBackWhileTheGatewayRuns() {
        assertThat(clock("GET", "").text())
                .isEqualTo("2026-11-20"); // the first request of a client is slow for reasons of its own
        List<Long> micros = new ArrayList<>();
        for (int move = 1; move <= MOVES; move++) {
            LocalDate day = END.minusDays(move % 2 == 0 ? move : 3L * move);
            long begun = System.nanoTime();
            String told = clock("PUT", "?day=" + day).text();
            micros.add((System.nanoTime() - begun) / 1_000);

            assertThat(told).isEqualTo(day.toString());
            assertThat(ask("support", "{ subscription(by: {number: \"A-S00000101\"}) { renewal { daysLeft } } }")
                            .data("/subscription/renewal/daysLeft")
                            .asLong())
                    .isEqualTo(ChronoUnit.DAYS.between(day, END));
        }

        Collections.sort(micros);
        System.out.printf(
                "The business day was moved %d times by HTTP, forward and back:"
                        + " half of them within %.1f ms, all within %.1f ms%n",
                MOVES, micros.get(micros.size() / 2) / 1_000.0, micros.get(micros.size() - 1) / 1_000.0);
    }
}
