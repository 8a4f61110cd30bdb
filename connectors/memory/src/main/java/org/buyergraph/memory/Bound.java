package org.buyergraph.memory;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How old an answer the asker accepts, where that is less than what is usual for the question.
 *
 * @param maxAge a remembered answer must be younger; zero asks the backend, or joins a flight under way
 * @param maxStale how much older than that, or than fresh where that is less, when the backend cannot answer
 */
public record Bound(@Nullable Duration maxAge, @Nullable Duration maxStale) {
    /** As the question's own settings say. */
    public static final Bound USUAL = new Bound(null, null);

    public Bound {
        if (isNegative(maxAge) || isNegative(maxStale)) {
            throw new IllegalArgumentException("An age is not negative");
        }
    }

    /** Never older than this, not even when the backend cannot answer: what a right may rest on. */
    public static Bound strictly(Duration maxAge) {
        return new Bound(maxAge, Duration.ZERO);
    }

    private static boolean isNegative(@Nullable Duration age) {
        return age != null && age.isNegative();
    }
}
