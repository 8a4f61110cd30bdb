package org.buyergraph.memory;

import java.time.Duration;
import org.buyergraph.spi.Exchanges;
import org.buyergraph.spi.Question;
import org.jspecify.annotations.Nullable;
import reactor.util.context.ContextView;

/** Hears what memory does, to count it. Called outside of any lock, by whoever asked or brought the reply: be quick. */
public interface MemoryListener {
    /** What can happen to a key. */
    enum Event {
        /** Remembered, and served. */
        HIT,
        /** Asked of the backend because someone waits for it. */
        MISS,
        /** Found under way, and waited for with others. */
        JOIN,
        /** Read anew behind a hit. */
        REFRESH,
        /** Served past its time, since the backend could not answer. */
        STALE
    }

    MemoryListener NONE = (question, event, keys) -> {};

    void happened(Question<?, ?> question, Event event, int keys);

    /**
     * A call to the backend is about to begin.
     *
     * @param keys that it asks for
     * @param asker the context of whoever waits for it first; empty where it only refreshes
     * @return hears of the exchanges that it takes; null where nobody wants to
     */
    default Exchanges.@Nullable Listener calling(Question<?, ?> question, int keys, ContextView asker) {
        return null;
    }

    /** A call to the backend has replied to all that is still waited for. */
    default void called(Question<?, ?> question, Duration took) {}

    /** A call failed when it was over already, or in a second place. */
    default void dropped(Question<?, ?> question, Throwable failure) {}
}
