package org.buyergraph.memory;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.buyergraph.spi.Exchanges;
import org.buyergraph.spi.Progress;
import org.buyergraph.spi.Question;
import org.buyergraph.spi.Reply;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.BaseSubscriber;
import reactor.core.publisher.Flux;
import reactor.util.context.Context;

/**
 * One lookup at a backend, for the flights of its keys. It subscribes with a context of its own: nothing of whoever asked first
 * travels with it. A failure that comes when it is over already is counted, and no error in the log. Cancelling it before it
 * has subscribed is cancelling it all the same. What changes is guarded by the lock of {@link Flights}.
 */
final class Call<K, V> extends BaseSubscriber<Reply<K, V>> {
    /** Where Reactor looks for what to do, in one sequence, with a failure that nobody takes. */
    private static final String ON_ERROR_DROPPED = "reactor.onErrorDropped.local";

    /** From its beginning: 1,300 rows at four pages a second take four. */
    private static final long TIME_TO_FINISH = Duration.ofSeconds(30).toNanos();

    private final QuestionMemory<K, V> memory;
    private final Set<K> keys;
    private final Begun begun;
    private final Duration maxAge;
    private final boolean kept;

    private Context context;
    private final Map<K, Flight<K, V>> flights = new LinkedHashMap<>();
    private final Set<Purge> purges = new HashSet<>();
    private int waiting;
    private boolean hasProgressed;

    /** When a call began. What a backend says is at least as young. */
    record Begun(long ticker, Instant wall) {
        /** Or before that, where a reply says so. */
        Begun orAsOf(@Nullable Instant before) {
            return before == null || !before.isBefore(wall)
                    ? this
                    : new Begun(ticker - Duration.between(before, wall).toNanos(), before);
        }
    }

    /**
     * @param maxAge of what is remembered on the way to the backend
     * @param kept it is wanted even when nobody waits: it refreshes
     */
    Call(QuestionMemory<K, V> memory, Set<K> keys, Begun begun, Duration maxAge, boolean kept) {
        this.memory = memory;
        this.keys = keys;
        this.begun = begun;
        this.maxAge = maxAge;
        this.kept = kept;
        Consumer<Throwable> dropped = memory::dropped;
        this.context = Progress.heardBy(() -> memory.progressed(this)).put(ON_ERROR_DROPPED, dropped);
        keys.forEach(key -> flights.put(key, new Flight<>(key, this)));
    }

    Set<K> keys() {
        return keys;
    }

    Begun begun() {
        return begun;
    }

    Duration maxAge() {
        return maxAge;
    }

    List<Flight<K, V>> open() {
        return List.copyOf(flights.values());
    }

    /** Takes the key's flight down, if it is still up. */
    @Nullable Flight<K, V> land(K key) {
        Flight<K, V> flight = flights.remove(key);
        if (flight != null) {
            waitersChanged(-flight.waiting().size());
        }
        return flight;
    }

    void waitersChanged(int difference) {
        waiting += difference;
    }

    boolean isOver() {
        return flights.isEmpty();
    }

    void progress() {
        hasProgressed = true;
    }

    /** What has read a page of several may finish, for whoever asks next; what stands still ends by its own time limits. */
    boolean isWanted(long now) {
        return kept || waiting > 0 || (hasProgressed && now - begun.ticker() < TIME_TO_FINISH);
    }

    void purge(Purge purge) {
        purges.add(purge);
    }

    boolean isPurged(Question<?, ?> question, Object key, About about) {
        return purges.stream().anyMatch(purge -> purge.concerns(question, key, about));
    }

    /**
     * Never under a lock: a reply may come at once, on this thread.
     *
     * @param listener hears of the exchanges, where it wants to
     */
    void launch(Flux<Reply<K, V>> lookup, Exchanges.@Nullable Listener listener) {
        if (isDisposed()) {
            return;
        }
        if (listener != null) {
            context = context.putAll(Exchanges.heardBy(listener).readOnly());
        }
        lookup.subscribe(this);
    }

    @Override
    public Context currentContext() {
        return context;
    }

    @Override
    protected void hookOnNext(Reply<K, V> reply) {
        memory.land(this, reply);
    }

    @Override
    protected void hookOnError(Throwable failure) {
        memory.landBroken(this, failure.toString());
    }

    @Override
    protected void hookOnComplete() {
        memory.landBroken(this, "no reply");
    }
}
