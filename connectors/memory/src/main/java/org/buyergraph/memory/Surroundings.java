package org.buyergraph.memory;

import java.util.function.Predicate;
import org.buyergraph.spi.Backend;

/**
 * What the memories of all questions have in common: who answers, the clocks, who listens, and the calls under way.
 *
 * @param flights the calls under way, and the lock
 * @param mayRefresh whether the backend's quota bears a refresh that nobody waits for
 */
record Surroundings(
        Answers answers,
        Clocks clocks,
        MemoryListener listener,
        Predicate<Backend> mayRefresh,
        Flights flights,
        QuestionMemories memories) {
    long now() {
        return clocks.ticker().getAsLong();
    }

    Call.Begun begun() {
        return new Call.Begun(now(), clocks.wall().instant());
    }
}
