package org.buyergraph.gateway.security.rate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RateLimitTest {
    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 1_000); // it may wrap around
    private final RateLimit limit = new RateLimit(2, 3, nanos::get);

    @Test
    void whatIsTakenOutComesBackWithTime() {
        takeAll();
        assertThat(limit.take()).isEqualTo(Duration.ofMillis(500));

        nanos.addAndGet(Duration.ofMillis(400).toNanos());
        assertThat(limit.take()).isBetween(Duration.ofMillis(99), Duration.ofMillis(101));

        nanos.addAndGet(Duration.ofMillis(101).toNanos());
        assertThat(limit.take()).isZero();
    }

    @Test
    void itNeverHoldsMoreThanItsSize() {
        nanos.addAndGet(Duration.ofDays(1).toNanos());

        takeAll();
        assertThat(limit.take()).isPositive();
    }

    @Test
    void whatIsPutBackCanBeTakenAgainAndFillsNoMoreThanItsSize() {
        takeAll();
        limit.putBack();
        assertThat(limit.take()).isZero();

        nanos.addAndGet(Duration.ofDays(1).toNanos());
        limit.take();
        limit.putBack();
        limit.putBack();
        takeAll();
        assertThat(limit.take()).isPositive();
    }

    private void takeAll() {
        for (int i = 0; i < 3; i++) {
            assertThat(limit.take()).isZero();
        }
    }
}
