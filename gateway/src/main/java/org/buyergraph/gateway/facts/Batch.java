package org.buyergraph.gateway.facts;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.buyergraph.memory.Known;
import org.buyergraph.spi.Backend;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;

/**
 * Keys of one question that go to their backend in one call, because they were asked in one turn. Their askers go on together,
 * so that what they ask next makes a batch again. One that is cut short by the request's end hands out what has arrived.
 */
final class Batch<K, V> {
    private final Map<K, CompletableFuture<Void>> askers = new LinkedHashMap<>();
    private final Backend backend;
    private final Function<Set<K>, Flux<Known<K, V>>> recall;
    private final BiConsumer<K, Fact<Known<K, V>>> learn;

    /**
     * @param recall asks for all keys
     * @param learn is told of each key before the askers go on
     */
    Batch(Backend backend, Function<Set<K>, Flux<Known<K, V>>> recall, BiConsumer<K, Fact<Known<K, V>>> learn) {
        this.backend = backend;
        this.recall = recall;
        this.learn = learn;
    }

    /** @param asker to be told when the key is known */
    void add(K key, CompletableFuture<Void> asker) {
        askers.put(key, asker);
    }

    /** Asks; completes with what hands the replies out, never with a failure. */
    CompletableFuture<Runnable> send() {
        return recall.apply(Set.copyOf(askers.keySet()))
                .collect(
                        HashMap<K, Known<K, V>>::new,
                        (arrived, known) -> arrived.put(known.reply().key(), known))
                .toFuture()
                .handle((arrived, failure) -> () -> handOut(arrived, failure));
    }

    private void handOut(@Nullable Map<K, Known<K, V>> arrived, @Nullable Throwable failure) {
        askers.keySet().forEach(key -> learn.accept(key, outcome(arrived == null ? null : arrived.get(key), failure)));
        askers.values().forEach(asker -> asker.complete(null));
    }

    private Fact<Known<K, V>> outcome(@Nullable Known<K, V> known, @Nullable Throwable failure) {
        if (known != null) {
            return Fact.of(known);
        }
        return Fact.failed(failure == null ? new DeadlineExceededException(backend) : failure);
    }
}
