package org.buyergraph.gateway.price;

/**
 * How many of something there can be.
 *
 * @param usual at most, as long as no list is longer than a page of its backend
 * @param longest at most, however long the lists are
 */
record Many(long usual, long longest) {
    static final Many ONE = new Many(1, 1);

    /** Beyond any budget, and far enough from overflow that products of it need no care. */
    private static final long PLENTY = 1L << 24;

    static Many of(long number) {
        return new Many(number, number);
    }

    Many times(Many other) {
        return new Many(capped(usual * other.usual), capped(longest * other.longest));
    }

    Many plus(Many other) {
        return new Many(capped(usual + other.usual), capped(longest + other.longest));
    }

    Many orMore(Many other) {
        return new Many(Math.max(usual, other.usual), Math.max(longest, other.longest));
    }

    private static long capped(long number) {
        return Math.min(PLENTY, number);
    }
}
