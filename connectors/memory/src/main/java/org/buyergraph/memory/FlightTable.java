package org.buyergraph.memory;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The keys of one question that are being read: an asker joins a key that is under way already, leaves, or is told when it
 * lands. Every method is called with the lock held, and calls nobody outside.
 */
final class FlightTable<K, V> {
    private final QuestionMemory<K, V> memory;
    private final Flights flights;

    /** At most one flight for a key: the one that may be joined. A purge takes flights out that still have waiters. */
    private final Map<K, Flight<K, V>> joinable = new HashMap<>();

    FlightTable(QuestionMemory<K, V> memory, Flights flights) {
        this.memory = memory;
        this.flights = flights;
    }

    boolean has(K key) {
        return joinable.containsKey(key);
    }

    /** Waits for the key's flight, if there is one that brings nothing older. */
    boolean join(K key, Recall<K, V> recall, Duration maxAge) {
        assert Thread.holdsLock(flights);
        Flight<K, V> flight = joinable.get(key);
        if (flight == null || flight.call().maxAge().compareTo(maxAge) > 0) {
            return false;
        }
        flight.join(recall);
        return true;
    }

    /** Opens calls for the batches, whose keys have no flight that will do; who launches them must do so. */
    List<Call<K, V>> open(List<Set<K>> batches, Set<K> due, Call.Begun begun, Duration maxAge) {
        assert Thread.holdsLock(flights);
        List<Call<K, V>> calls = new ArrayList<>();
        for (Set<K> batch : batches) {
            Call<K, V> call =
                    new Call<>(memory, batch, begun, maxAge, batch.stream().anyMatch(due::contains));
            call.open().forEach(flight -> joinable.put(flight.key(), flight));
            flights.begin(call);
            calls.add(call);
        }
        return calls;
    }

    /** Takes down the key's flight, so that its waiters can be told. */
    @Nullable Flight<K, V> land(Call<K, V> call, K key) {
        assert Thread.holdsLock(flights);
        Flight<K, V> flight = call.land(key);
        if (flight == null) {
            return null;
        }
        joinable.remove(key, flight);
        flight.waiting().forEach(recall -> recall.flights().remove(flight));
        if (call.isOver()) {
            flights.end(call);
        }
        return flight;
    }

    /** The caller waits for nothing any more. */
    Set<Call<K, V>> leave(Recall<K, V> recall, long now) {
        assert Thread.holdsLock(flights);
        Set<Call<K, V>> left = new LinkedHashSet<>();
        for (Flight<K, V> flight : recall.flights()) {
            flight.leave(recall);
            left.add(flight.call());
        }
        recall.flights().clear();
        left.removeIf(call -> !abandonIfUnwanted(call, now));
        return left;
    }

    /** Gives up a call that nobody waits for. When it says so, the call is to be cancelled. */
    boolean abandonIfUnwanted(Call<K, V> call, long now) {
        assert Thread.holdsLock(flights);
        if (call.isOver() || call.isWanted(now)) {
            return false;
        }
        for (Flight<K, V> flight : call.open()) {
            call.land(flight.key());
            joinable.remove(flight.key(), flight);
        }
        flights.end(call);
        return true;
    }

    /** Nobody joins what began before the purge; who waits already goes on waiting. */
    void purge(Purge purge) {
        assert Thread.holdsLock(flights);
        joinable.values().removeIf(flight -> purge.mayConcern(memory.question(), flight.key()));
    }
}
