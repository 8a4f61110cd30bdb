package org.buyergraph.memory;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.buyergraph.spi.BackendException;
import org.buyergraph.spi.Reply;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;

/** Someone who asked, and what they were told. */
final class Asker<K, V> {
    final List<Known<K, V>> told = new CopyOnWriteArrayList<>();
    volatile boolean done;
    private final Disposable subscription;

    Asker(Flux<Known<K, V>> recall) {
        subscription = recall.subscribe(told::add, failure -> told.add(null), () -> done = true);
    }

    void leave() {
        subscription.dispose();
    }

    Known<K, V> only() {
        if (!done || told.size() != 1) {
            throw new AssertionError("expected one reply and the end, got " + told + (done ? "" : " and no end"));
        }
        return told.get(0);
    }

    V value() {
        return ((Reply.Found<K, V>) only().reply()).value();
    }

    BackendException failure() {
        return ((Reply.Failed<K, V>) only().reply()).why();
    }
}
