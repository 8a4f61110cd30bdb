package org.buyergraph.memory;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import reactor.core.publisher.FluxSink;

/**
 * One caller of memory, who waits for the replies to some keys. Replies come from whichever thread brings them; the sink puts
 * them in line, and the last one, whoever brings it, completes the caller after every other reply is in that line.
 */
final class Recall<K, V> {
    private final Bound bound;
    private final FluxSink<Known<K, V>> sink;
    private final AtomicInteger owed;

    /** What is waited for. Guarded by the lock of {@link Flights}. */
    private final Set<Flight<K, V>> flights = new LinkedHashSet<>();

    /** @param keys how many replies are owed in all */
    Recall(Bound bound, FluxSink<Known<K, V>> sink, int keys) {
        this.bound = bound;
        this.sink = sink;
        this.owed = new AtomicInteger(keys);
    }

    Bound bound() {
        return bound;
    }

    Set<Flight<K, V>> flights() {
        return flights;
    }

    /** Never under a lock: what the caller does with the reply is not ours to know. */
    void deliver(Known<K, V> known) {
        sink.next(known);
        if (owed.decrementAndGet() == 0) {
            sink.complete();
        }
    }
}
