package org.buyergraph.gateway.security.share;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class BucketTest {
    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 1_000); // it may wrap around
    private final Bucket bucket = new Bucket(2, 3, nanos::get);

    @Test
    void whatIsTakenOutComesBackWithTime() {
        takeAll();
        assertThat(bucket.take()).isEqualTo(Duration.ofMillis(500));

        nanos.addAndGet(Duration.ofMillis(400).toNanos());
        assertThat(bucket.take()).isBetween(Duration.ofMillis(99), Duration.ofMillis(101));

        nanos.addAndGet(Duration.ofMillis(101).toNanos());
        assertThat(bucket.take()).isZero();
    }

    @Test
    void itNeverHoldsMoreThanItsSize() {
        nanos.addAndGet(Duration.ofDays(1).toNanos());

        takeAll();
        assertThat(bucket.take()).isPositive();
    }

    private void takeAll() {
        for (int i = 0; i < 3; i++) {
            assertThat(bucket.take()).isZero();
        }
    }
}
