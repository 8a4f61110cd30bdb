package org.buyergraph.memory;

import java.util.LinkedHashSet;
import java.util.Set;

/** One key under way, and who waits for it. Guarded by the lock of {@link Flights}. */
final class Flight<K, V> {
    private final K key;
    private final Call<K, V> call;
    private final Set<Recall<K, V>> waiting = new LinkedHashSet<>();

    Flight(K key, Call<K, V> call) {
        this.key = key;
        this.call = call;
    }

    K key() {
        return key;
    }

    Call<K, V> call() {
        return call;
    }

    Set<Recall<K, V>> waiting() {
        return waiting;
    }

    void join(Recall<K, V> recall) {
        waiting.add(recall);
        recall.flights().add(this);
        call.waitersChanged(+1);
    }

    void leave(Recall<K, V> recall) {
        waiting.remove(recall);
        call.waitersChanged(-1);
    }
}
