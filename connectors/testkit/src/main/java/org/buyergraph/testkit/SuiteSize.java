package org.buyergraph.testkit;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * How much is run of the suites that try very many cases: a sample, or with {@code -Dsuite.size=full} all of them, as
 * {@code .ci/run} does. A sample finds most mistakes in a fraction of the time.
 */
public enum SuiteSize {
    SAMPLE,
    FULL;

    private static final SuiteSize SIZE =
            valueOf(System.getProperty("suite.size", "sample").toUpperCase(Locale.ROOT));

    public static boolean isFull() {
        return SIZE == FULL;
    }

    /** How many cases to draw. */
    public static int cases(int sample, int full) {
        return isFull() ? full : sample;
    }

    /** All, or every so many of them, beginning with the first. */
    public static <T> List<T> oneIn(int every, List<T> all) {
        return isFull()
                ? all
                : IntStream.iterate(0, i -> i < all.size(), i -> i + every)
                        .mapToObj(all::get)
                        .toList();
    }
}
