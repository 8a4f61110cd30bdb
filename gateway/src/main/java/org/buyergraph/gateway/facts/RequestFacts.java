package org.buyergraph.gateway.facts;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.buyergraph.memory.Bound;
import org.buyergraph.memory.Known;
import org.buyergraph.memory.Memory;
import org.buyergraph.memory.Origin;
import org.buyergraph.spi.Question;
import org.buyergraph.spi.Reply;
import org.jspecify.annotations.Nullable;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Everything that one request reads, and nothing after the request's end. What is shown is as fresh as the request wants it; what
 * a right rests on is young whatever the request wants. The two share what is live, and nothing else.
 */
public final class RequestFacts {
    private static final Bound LIVE = Bound.strictly(Duration.ZERO);

    private final Duration patience;
    private final RequestCache shown;
    private final RequestCache grounds;
    private final RequestCache guesses;
    private final RequestCache grants;
    private final RequestMemory memory;
    private final RequestMemory unshared;
    private final Disposable.Swap timer = Disposables.swap();

    /** @param patience of replies of one backend with those that were asked for together with them */
    RequestFacts(Memory memory, Bound bound, Duration patience) {
        this.memory = new RequestMemory(memory);
        this.shown = new RequestCache(this.memory, bound);
        this.grounds = new RequestCache(this.memory, Bound.strictly(Grounds.MAX_AGE));
        this.grants = new RequestCache(this.memory, LIVE);
        this.unshared = this.memory.unshared();
        this.guesses = new RequestCache(unshared, Bound.strictly(shorter(bound.maxAge(), Grounds.MAX_AGE)));
        this.patience = patience;
    }

    private static Duration shorter(@Nullable Duration one, Duration other) {
        return one == null || one.compareTo(other) > 0 ? other : one;
    }

    /** For showing: what is known, be it found, missing, or refused. */
    <K, V> Fact<Known<K, V>> known(Question<K, V> question, K key) {
        return look(shown, List.of(grounds, guesses, grants), new Want<>(question, key, Want.Purpose.SHOW));
    }

    /** For showing what is its own ground: as young as a right needs it. */
    <K, V> Fact<Known<K, V>> ground(Question<K, V> question, K key) {
        return look(grounds, List.of(shown, guesses, grants), new Want<>(question, key, Want.Purpose.JUDGE));
    }

    /** For unlocking something: live, whatever is remembered. */
    <K, V> Fact<Known<K, V>> grant(Question<K, V> question, K key) {
        return look(grants, List.of(shown, grounds, guesses), new Want<>(question, key, Want.Purpose.GRANT));
    }

    /** For a viewer who named it, and must not learn from the answer whether others have read it: never stale, never refused. */
    <K, V> Fact<Known<K, V>> guess(Question<K, V> question, K key) {
        return look(guesses, List.of(shown, grounds), new Want<>(question, key, Want.Purpose.ANSWER_A_GUESS))
                .map(known -> known.origin() == Origin.REFUSED ? Known.live(known.reply(), known.asOf()) : known);
    }

    /** Whether it was read in this way. */
    <K, V> boolean wasGuessed(Question<K, V> question, K key) {
        return guesses.has(question, key);
    }

    /** What was read in this way is nothing for the viewer. */
    void deny(Question<?, ?> question, Object key) {
        memory.deny(question, key);
    }

    /** What memory has, however old. */
    <K, V> @Nullable V glance(Question<K, V> question, K key) {
        return memory.glance(question, key);
    }

    private static <K, V> Fact<Known<K, V>> look(RequestCache own, List<RequestCache> others, Want<K, V> want) {
        for (RequestCache other : others) {
            Fact<Known<K, V>> live = other.live(want.question(), want.key());
            if (live != null) {
                return live;
            }
        }
        Fact<Known<K, V>> known = own.look(want.question(), want.key());
        return known == null ? Fact.unknown(want) : known;
    }

    /** For rules. */
    Grounds grounds() {
        return new StrictGrounds(this);
    }

    private record StrictGrounds(RequestFacts facts) implements Grounds {
        @Override
        public <K, V> Fact<V> ask(Question<K, V> question, K key) {
            return facts.ground(question, key).flatMap(known -> value(known.reply()));
        }
    }

    /** What is there to be shown. */
    static <K, V> Fact<V> value(Known<K, V> known) {
        return known.origin() == Origin.REFUSED && known.reply() instanceof Reply.Failed<K, V> failed
                ? Fact.failed(new StaleRefusedException(failed.why()))
                : value(known.reply());
    }

    static <K, V> Fact<V> value(Reply<K, V> reply) {
        if (reply instanceof Reply.Found<K, V> found) {
            return Fact.of(found.value());
        }
        return reply instanceof Reply.Failed<K, V> failed ? Fact.failed(failed.why()) : Fact.absent();
    }

    /** Reads what is wanted. Done when all of it is known. */
    public CompletableFuture<Void> read(Collection<Want<?, ?>> wants) {
        return CompletableFuture.allOf(wants.stream().map(this::read).toArray(CompletableFuture<?>[]::new));
    }

    /** Reads what is wanted. Done when any of it is known: what it leads to need not wait for the rest. */
    public CompletableFuture<Void> readSome(Collection<Want<?, ?>> wants) {
        CompletableFuture<?>[] all =
                Turn.take(() -> wants.stream().map(this::read).toArray(CompletableFuture<?>[]::new));
        return CompletableFuture.anyOf(all).thenAccept(some -> {});
    }

    /**
     * What answers that were made of these facts stand on; null where something of it did not come from memory, or was named by
     * a client who may have guessed it, or unlocks something.
     */
    public @Nullable Standing standing() {
        return shown.isFromMemory() && grounds.isFromMemory() && guesses.isUnused() && grants.isUnused()
                ? Standing.on(shown.remembered(), grounds.remembered(), Grounds.MAX_AGE)
                : null;
    }

    /**
     * For how long all that was shown is believed; null where something of it is not remembered, or follows from who asks, and where
     * nothing was asked.
     */
    public @Nullable Duration believedFor() {
        return grounds.isUnused() && guesses.isUnused() && grants.isUnused() ? shown.believedFor() : null;
    }

    /** For how long anything that it asked for was under way. */
    public Waits waits() {
        return memory.waits();
    }

    /** What of that which was asked for so far was remembered, by the question's name. */
    public Map<String, Held> held() {
        return RequestCache.held(List.of(shown, grounds, guesses));
    }

    private <K, V> CompletableFuture<Void> read(Want<K, V> want) {
        RequestCache cache =
                switch (want.purpose()) {
                    case SHOW -> shown;
                    case JUDGE -> grounds;
                    case ANSWER_A_GUESS -> guesses;
                    case GRANT -> grants;
                };
        return cache.read(want.question(), want.key(), patience);
    }

    /** What the resolver comes to in the end. */
    <V> Mono<V> settled(Supplier<Fact<V>> resolver) {
        return Mono.defer(() -> {
            Fact<V> fact = resolver.get();
            if (fact instanceof Fact.Unknown<V> unknown) {
                return Mono.fromFuture(() -> read(unknown.wants()), true).then(settled(resolver));
            }
            if (fact instanceof Fact.Failed<V> failed) {
                return Mono.error(failed.why());
            }
            return fact instanceof Fact.Found<V> found ? Mono.just(found.value()) : Mono.empty();
        });
    }

    void endAfter(Duration deadline) {
        timer.update(Schedulers.parallel().schedule(this::end, deadline.toMillis(), TimeUnit.MILLISECONDS));
    }

    /** Time is up, or nobody listens any more: what is still missing and not remembered stays missing. */
    void end() {
        timer.dispose();
        unshared.end();
        if (memory.end()) {
            shown.refreshDue();
            grounds.refreshDue();
        }
    }
}
