package org.buyergraph.benchmark;

import java.util.Arrays;

/** How long each request took. */
final class Latencies {
    private long[] nanos = new long[1 << 16];
    private int count;

    void add(long took) {
        if (count == nanos.length) {
            nanos = Arrays.copyOf(nanos, count * 2);
        }
        nanos[count++] = took;
    }

    int count() {
        return count;
    }

    /** Microseconds within which this share was answered. */
    double within(double share) {
        if (count == 0) {
            return 0;
        }
        long[] sorted = Arrays.copyOf(nanos, count);
        Arrays.sort(sorted);
        return sorted[(int) Math.max(0, Math.ceil(share * count) - 1)] / 1e3;
    }
}
