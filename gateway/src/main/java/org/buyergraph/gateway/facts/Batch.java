package org.buyergraph.gateway.facts;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.buyergraph.memory.Known;
import org.buyergraph.spi.Backend;
import org.buyergraph.spi.Question;

/**
 * Keys of one question that were asked in one turn. Their askers go on together, so that what they ask next makes a batch
 * again; a batch that is cut short by the request's end hands out what has arrived.
 */
final class Batch<K, V> {
    private final Reading reading;
    private final Question<K, V> question;
    private final Map<K, CompletableFuture<Known<K, V>>> askers = new LinkedHashMap<>();

    Batch(Reading reading, Question<K, V> question) {
        this.reading = reading;
        this.question = question;
    }

    void add(K key, CompletableFuture<Known<K, V>> asker) {
        askers.put(key, asker);
    }

    Backend backend() {
        return question.backend();
    }

    /** Asks; completes with what hands the replies out, never with a failure. */
    CompletableFuture<Runnable> send() {
        return reading.recall(question, Set.copyOf(askers.keySet()))
                .collect(
                        HashMap<K, Known<K, V>>::new,
                        (arrived, known) -> arrived.put(known.reply().key(), known))
                .toFuture()
                .handle((arrived, failure) -> () -> handOut(arrived, failure));
    }

    private void handOut(Map<K, Known<K, V>> arrived, Throwable failure) {
        if (failure != null) {
            askers.values().forEach(asker -> asker.completeExceptionally(failure));
            return;
        }
        arrived.values().forEach(reading::plantSeeds);
        askers.forEach((key, asker) -> {
            Known<K, V> known = arrived.get(key);
            if (known == null) {
                asker.completeExceptionally(new DeadlineExceededException());
            } else {
                asker.complete(known);
            }
        });
    }
}
