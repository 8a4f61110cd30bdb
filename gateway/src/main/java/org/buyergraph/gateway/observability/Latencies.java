package org.buyergraph.gateway.observability;

import java.time.Duration;
import java.util.stream.LongStream;

/**
 * The limits by which times are counted. Among them those of the service levels: satisfied within a quarter of a second, tolerated
 * within a whole one; of a vendor's calls half a second and two.
 */
final class Latencies {
    private static final long[] MILLIS = {1, 5, 10, 25, 50, 100, 250, 500, 1000, 2000, 3000, 5000, 10_000};

    private Latencies() {}

    static Duration[] buckets() {
        return LongStream.of(MILLIS).mapToObj(Duration::ofMillis).toArray(Duration[]::new);
    }
}
