package org.buyergraph.gateway.facts;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.buyergraph.memory.Bound;
import org.buyergraph.memory.Known;
import org.buyergraph.memory.Origin;
import org.buyergraph.spi.BackendException;
import org.buyergraph.spi.Question;
import org.buyergraph.spi.Reply;
import org.buyergraph.spi.Seed;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;

/** What a request asks within one bound of freshness: each key once, however many want it. */
final class Reading {
    private final RequestFacts request;
    private final Bound bound;
    private final Map<Asked<?, ?>, CompletableFuture<?>> asked = new ConcurrentHashMap<>();

    private record Asked<K, V>(Question<K, V> question, K key) {}

    Reading(RequestFacts request, Bound bound) {
        this.request = request;
        this.bound = bound;
    }

    RequestFacts request() {
        return request;
    }

    <K, V> CompletableFuture<Known<K, V>> ask(Question<K, V> question, K key) {
        CompletableFuture<Known<K, V>> mine = new CompletableFuture<>();
        CompletableFuture<Known<K, V>> before = typed(asked.putIfAbsent(new Asked<>(question, key), mine));
        if (before != null) {
            return before;
        }
        Turn.ask(this, question, key, mine);
        return mine;
    }

    /** What the backend said while this request ran: young enough for every bound. Null where there is no such thing. */
    <K, V> @Nullable CompletableFuture<Known<K, V>> live(Question<K, V> question, K key) {
        CompletableFuture<Known<K, V>> before = typed(asked.get(new Asked<>(question, key)));
        return before != null && isLive(before) ? before : null;
    }

    private static boolean isLive(CompletableFuture<? extends Known<?, ?>> asked) {
        if (!asked.isDone() || asked.isCompletedExceptionally()) {
            return false;
        }
        Known<?, ?> known = asked.getNow(null);
        return known != null && known.origin() == Origin.LIVE && !(known.reply() instanceof Reply.Failed);
    }

    @SuppressWarnings("unchecked") // filed under its own question
    private static <K, V> @Nullable CompletableFuture<Known<K, V>> typed(@Nullable CompletableFuture<?> filed) {
        return (CompletableFuture<Known<K, V>>) filed;
    }

    <K, V> Flux<Known<K, V>> recall(Question<K, V> question, Set<K> keys) {
        return request.recall(question, keys, bound);
    }

    /** What came along with a reply is known from now on, and as old as the reply. */
    <K, V> void plantSeeds(Known<K, V> known) {
        if (known.reply() instanceof Reply.Found<K, V> found) {
            found.also().forEach(seed -> plant(seed, known.asOf(), known.origin(), known.staleWhy()));
        }
    }

    private <K, V> void plant(Seed<K, V> seed, Instant asOf, Origin origin, @Nullable BackendException staleWhy) {
        Known<K, V> known = new Known<>(Reply.found(seed.key(), seed.value()), asOf, origin, staleWhy);
        asked.putIfAbsent(new Asked<>(seed.question(), seed.key()), CompletableFuture.completedFuture(known));
    }
}
