package org.buyergraph.gateway.facts;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.buyergraph.memory.Bound;
import org.buyergraph.memory.Known;
import org.buyergraph.memory.Memory;
import org.buyergraph.memory.Origin;
import org.buyergraph.spi.BackendException;
import org.buyergraph.spi.Question;
import org.buyergraph.spi.Reply;
import org.buyergraph.spi.Seed;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/** Everything that one request asks: each key once, however many fields want it, and nothing after the request's end. */
final class RequestFacts implements Grounds {
    private final Memory memory;
    private final Bound bound;
    private final Duration patience;
    private final Map<Asked<?, ?>, CompletableFuture<?>> asked = new ConcurrentHashMap<>();
    private final Sinks.Empty<Void> end = Sinks.empty();

    private record Asked<K, V>(Question<K, V> question, K key) {}

    /** @param patience of replies of one backend with those that were asked for together with them */
    RequestFacts(Memory memory, Bound bound, Duration patience) {
        this.memory = memory;
        this.bound = bound;
        this.patience = patience;
    }

    @Override
    public <K, V> Mono<V> ask(Question<K, V> question, K key) {
        return Mono.fromFuture(() -> known(question, key), true).flatMap(RequestFacts::value);
    }

    private static <K, V> Mono<V> value(Known<K, V> known) {
        Reply<K, V> reply = known.reply();
        if (reply instanceof Reply.Found<K, V> found) {
            return Mono.just(found.value());
        }
        return reply instanceof Reply.Failed<K, V> failed ? Mono.error(failed.why()) : Mono.empty();
    }

    @SuppressWarnings("unchecked") // filed under its own question
    private <K, V> CompletableFuture<Known<K, V>> known(Question<K, V> question, K key) {
        CompletableFuture<Known<K, V>> mine = new CompletableFuture<>();
        CompletableFuture<?> before = asked.putIfAbsent(new Asked<>(question, key), mine);
        if (before != null) {
            return (CompletableFuture<Known<K, V>>) before;
        }
        Turn.ask(this, question, key, mine);
        return mine;
    }

    Duration patience() {
        return patience;
    }

    /** What arrives before the request ends. */
    <K, V> Flux<Known<K, V>> recall(Question<K, V> question, Set<K> keys) {
        return memory.recall(question, keys, bound).takeUntilOther(end.asMono());
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

    /** Time is up, or nobody listens any more: what is still missing stays missing. */
    void end() {
        end.tryEmitEmpty();
    }
}
