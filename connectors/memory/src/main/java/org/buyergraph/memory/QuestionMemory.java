package org.buyergraph.memory;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.buyergraph.memory.MemoryListener.Event;
import org.buyergraph.spi.BackendException;
import org.buyergraph.spi.Question;
import org.buyergraph.spi.Reply;
import org.buyergraph.spi.Seed;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.FluxSink;
import reactor.util.context.Context;
import reactor.util.context.ContextView;

/**
 * Remembers the answers to one question, and shares what is under way. Under the lock it only moves entries and flights about;
 * what it tells callers, backends and the listener, it tells after. How threads meet here: RATIONALE.md.
 */
final class QuestionMemory<K, V> {
    /** Between two refreshes of a key, so that a backend that is down is not asked again by every hit. */
    private static final long REFRESH_PAUSE = Duration.ofSeconds(5).toNanos();

    /**
     * Calls that one asker has under way for one question. A partner asks for 100 at once, and a backend that is protected refuses
     * what is more than 40, others' calls among them.
     */
    private static final int AT_ONCE = 12;

    private final Question<K, V> question;
    private final Surroundings around;
    private final Ages ages;
    private final Shelf<K, V> shelf;
    private final FlightTable<K, V> table;
    private final Object lock;

    QuestionMemory(Question<K, V> question, Freshness freshness, Surroundings around) {
        this.question = question;
        this.around = around;
        this.ages = new Ages(freshness);
        this.shelf = new Shelf<>(ages, freshness.size(), around.clocks());
        this.table = new FlightTable<>(this, around.flights());
        this.lock = around.flights();
    }

    Question<K, V> question() {
        return question;
    }

    Shelf<K, V> shelf() {
        return shelf;
    }

    Flux<Known<K, V>> recall(Set<K> keys, Bound bound) {
        Look<K, V> look = look(keys, bound);
        count(Event.HIT, look.hits().size());
        if (!look.rest().isEmpty()) {
            return Flux.create(sink -> ask(look, bound, sink));
        }
        if (!look.due().isEmpty()) {
            refresh(look.due());
        }
        return Flux.fromIterable(look.hits());
    }

    /** A hit, or null where somebody has to wait. */
    @Nullable Remembered<K, V> peek(K key, Bound bound) {
        Entry<K, V> entry = shelf.get(key);
        if (entry == null || !ages.isHit(entry, bound, around.now())) {
            return null;
        }
        count(Event.HIT, 1);
        return entry;
    }

    /** Reads anew, behind their askers, those of the keys that are due for it. */
    void refreshDue(Collection<K> keys) {
        if (!around.mayRefresh().test(question.backend())) {
            return;
        }
        long now = around.now();
        Set<K> due = new LinkedHashSet<>();
        for (K key : keys) {
            Entry<K, V> entry = shelf.get(key);
            if (entry != null && ages.isDueForRefresh(entry, now)) {
                entry.restUntil(now + REFRESH_PAUSE);
                due.add(key);
            }
        }
        if (!due.isEmpty()) {
            refresh(due);
        }
    }

    /** As if the backend could not answer, without asking it. */
    Flux<Known<K, V>> remembered(Set<K> keys, Bound bound, BackendException why) {
        long now = around.now();
        return Flux.fromIterable(keys).map(key -> {
            Entry<K, V> entry = shelf.get(key);
            if (entry != null && ages.isHit(entry, bound, now)) {
                count(Event.HIT, 1);
                return entry.known();
            }
            Known<K, V> nothing =
                    Known.live(Reply.failed(key, why), around.clocks().wall().instant());
            return best(bound, nothing, entry);
        });
    }

    @Nullable V glance(K key) {
        Entry<K, V> entry = shelf.get(key);
        return entry != null && entry.known().reply() instanceof Reply.Found<K, V> found ? found.value() : null;
    }

    private Look<K, V> look(Set<K> keys, Bound bound) {
        long now = around.now();
        Look<K, V> look = Look.of(keys.size());
        for (K key : keys) {
            Entry<K, V> entry = shelf.get(key);
            if (entry == null || !ages.isHit(entry, bound, now)) {
                look.rest().add(key);
                continue;
            }
            look.hits().add(entry.known());
            if (ages.isDueForRefresh(entry, now) && around.mayRefresh().test(question.backend())) {
                entry.restUntil(now + REFRESH_PAUSE);
                look.due().add(key);
            }
        }
        return look;
    }

    private void refresh(Set<K> due) {
        Call.Begun begun = around.begun();
        List<Call<K, V>> calls;
        synchronized (lock) {
            calls = open(Set.of(), due, begun, Bound.USUAL);
        }
        launch(calls, Context.empty());
        count(Event.REFRESH, due.size());
    }

    private void ask(Look<K, V> look, Bound bound, FluxSink<Known<K, V>> sink) {
        Recall<K, V> recall = new Recall<>(bound, sink, look.keys());
        Call.Begun begun = around.begun();
        Duration maxAge = ages.oldest(bound, false);
        List<Known<K, V>> landed = new ArrayList<>();
        Set<K> missed = new LinkedHashSet<>();
        List<Call<K, V>> calls;
        synchronized (lock) {
            for (K key : look.rest()) {
                Entry<K, V> entry = shelf.get(key);
                if (entry != null && ages.isHit(entry, bound, begun.ticker())) {
                    landed.add(entry.known());
                } else if (!table.join(key, recall, maxAge)) {
                    missed.add(key);
                }
            }
            calls = open(missed, look.due(), begun, bound);
            missed.forEach(key -> table.join(key, recall, maxAge));
        }
        sink.onCancel(() -> leave(recall));
        launch(calls, sink.contextView());
        look.hits().forEach(recall::deliver);
        landed.forEach(recall::deliver);
        count(Event.HIT, landed.size());
        count(Event.MISS, missed.size());
        count(Event.JOIN, look.rest().size() - landed.size() - missed.size());
        count(Event.REFRESH, look.due().size());
    }

    /** What is missed and what is due for a refresh goes in the same calls. */
    private List<Call<K, V>> open(Set<K> missed, Set<K> due, Call.Begun begun, Bound bound) {
        due.removeIf(table::has);
        Set<K> keys = new LinkedHashSet<>(missed);
        keys.addAll(due);
        Duration wanted = ages.oldest(bound, !due.isEmpty());
        Duration possible = around.answers().oldest(question);
        Duration maxAge = wanted.compareTo(possible) < 0 ? wanted : possible;
        return table.open(around.answers().batches(question, keys), due, begun, maxAge);
    }

    private void launch(List<Call<K, V>> calls, ContextView asker) {
        Queue<Call<K, V>> waiting = new ConcurrentLinkedQueue<>(calls);
        for (int i = 0; i < AT_ONCE; i++) {
            launchNext(waiting, asker);
        }
    }

    /** What nobody waits for any more by the time that it is due is not begun. */
    private void launchNext(Queue<Call<K, V>> waiting, ContextView asker) {
        Call<K, V> next = waiting.poll();
        while (next != null && next.isDisposed()) {
            next = waiting.poll();
        }
        if (next != null) {
            next.launch(
                    around.answers()
                            .find(question, next.keys(), next.maxAge())
                            .doFinally(end -> launchNext(waiting, asker)),
                    around.listener().calling(question, next.keys().size(), asker));
        }
    }

    private void leave(Recall<K, V> recall) {
        Set<Call<K, V>> unwanted;
        synchronized (lock) {
            unwanted = table.leave(recall, around.now());
        }
        unwanted.forEach(Call::dispose);
    }

    /** A reply is there: remembers it and what came along, and tells who waits. */
    void land(Call<K, V> call, Reply<K, V> told) {
        Call.Begun read = call.begun().orAsOf(told.asOf());
        Reply<K, V> reply = kept(call, told, read);
        List<Learned<?, ?>> learned = learn(read, reply);
        Entry<K, V> before;
        Flight<K, V> flight;
        boolean unwanted;
        boolean over;
        synchronized (lock) {
            flight = table.land(call, reply.key());
            if (flight == null) {
                return;
            }
            learned.forEach(fact -> fact.keepUnlessPurged(call));
            before = shelf.get(reply.key());
            unwanted = table.abandonIfUnwanted(call, around.now());
            over = call.isOver();
        }
        boolean isOld = read.ticker() < call.begun().ticker() && !(reply instanceof Reply.Failed);
        tell(
                flight,
                isOld
                        ? Known.cached(reply, read.wall())
                        : Known.live(reply, call.begun().wall()),
                before);
        if (unwanted) {
            call.dispose();
        }
        if (over) {
            around.listener()
                    .called(
                            question,
                            Duration.ofNanos(around.now() - call.begun().ticker()));
        }
    }

    /** The reply, unless it is older than it was asked to be. */
    private Reply<K, V> kept(Call<K, V> call, Reply<K, V> reply, Call.Begun read) {
        long age = call.begun().ticker() - read.ticker();
        return age <= call.maxAge().toNanos()
                ? reply
                : Reply.failed(
                        reply.key(), BackendException.badResponse(question.backend(), question + ": older than asked"));
    }

    private void tell(Flight<K, V> flight, Known<K, V> live, @Nullable Entry<K, V> before) {
        // The flight has landed: nobody joins or leaves it any more, so its waiters may be read without the lock.
        for (Recall<K, V> recall : flight.waiting()) {
            recall.deliver(best(recall.bound(), live, before));
        }
    }

    /** Where the backend could not answer, an old answer is better than none, within the asker's bound. */
    private Known<K, V> best(Bound bound, Known<K, V> live, @Nullable Entry<K, V> before) {
        long now = around.now();
        if (!(live.reply() instanceof Reply.Failed<K, V> failed)
                || before == null
                || !ages.isBetterThanNothing(before, Bound.USUAL, now)) {
            return live;
        }
        if (!ages.isBetterThanNothing(before, bound, now)) {
            return before.known().refusedFor(live.reply());
        }
        count(Event.STALE, 1);
        return before.known().stale(failed.why());
    }

    /** The call has read a page: it is worth finishing, but not for ever. */
    void progressed(Call<K, V> call) {
        boolean unwanted;
        synchronized (lock) {
            call.progress();
            unwanted = table.abandonIfUnwanted(call, around.now());
        }
        if (unwanted) {
            call.dispose();
        }
    }

    /** The call is over. What it has not replied to, it cannot. */
    void landBroken(Call<K, V> call, String detail) {
        List<Flight<K, V>> open;
        synchronized (lock) {
            open = call.open();
        }
        BackendException why = BackendException.badResponse(question.backend(), question + ": " + detail);
        open.forEach(flight -> land(call, Reply.failed(flight.key(), why)));
    }

    /** Nobody waits for what this failure is about. */
    void dropped(Throwable failure) {
        around.listener().dropped(question, failure);
    }

    private List<Learned<?, ?>> learn(Call.Begun read, Reply<K, V> reply) {
        List<Learned<?, ?>> learned = new ArrayList<>();
        if (reply instanceof Reply.Found<K, V> found) {
            found.also().forEach(seed -> learn(seed, read, learned));
        }
        if (!(reply instanceof Reply.Failed)) {
            learn(reply, read, learned);
        }
        return learned;
    }

    private <L, W> void learn(Seed<L, W> seed, Call.Begun begun, List<Learned<?, ?>> learned) {
        QuestionMemory<L, W> where = around.memories().of(seed.question());
        if (where != null) {
            where.learn(Reply.found(seed.key(), seed.value()), begun, learned);
        }
    }

    private void learn(Reply<K, V> reply, Call.Begun begun, List<Learned<?, ?>> learned) {
        if (ages.keepAny()) {
            learned.add(new Learned<>(this, entry(reply, begun.ticker(), begun.wall())));
        }
    }

    private Entry<K, V> entry(Reply<K, V> reply, long readAt, Instant asOf) {
        return new Entry<>(
                Known.cached(reply, asOf),
                About.of(question, reply),
                readAt,
                ages.refreshFrom(readAt),
                ages.freshUntil(reply instanceof Reply.Found, readAt),
                Weight.of(reply));
    }

    /** Forgets, with the lock held, and says how much that was. */
    int forget(Purge purge) {
        table.purge(purge);
        return shelf.forget(question, purge);
    }

    private void count(Event event, int keys) {
        if (keys > 0) {
            around.listener().happened(question, event, keys);
        }
    }
}
