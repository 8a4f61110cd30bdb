package org.buyergraph.memory;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How old an answer the asker accepts, where that is less than what is usual for the question.
 *
 * @param maxAge the greatest age of a remembered answer; zero asks the backend
 * @param maxStale the greatest age past fresh, when the backend cannot answer
 */
public record Bound(@Nullable Duration maxAge, @Nullable Duration maxStale) {
    /** As the question's own settings say. */
    public static final Bound USUAL = new Bound(null, null);
}
