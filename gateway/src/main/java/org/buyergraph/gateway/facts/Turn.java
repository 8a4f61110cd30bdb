package org.buyergraph.gateway.facts;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.buyergraph.memory.Known;
import org.buyergraph.spi.Backend;
import org.buyergraph.spi.Question;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;

/**
 * A stretch of work on one thread, at whose end everything that was asked meanwhile is sent off together. Executing a
 * document is one turn; handing out replies, after which methods of fields are run again and ask more, is another. So siblings
 * share a call without waiting for a level of the document to be complete, and a slow backend holds up nothing but its own
 * followers. What one turn asks of one backend is a {@link Wave}. What is asked outside of any turn goes at once, so nothing is
 * forgotten.
 */
final class Turn {
    private static final ThreadLocal<@Nullable Turn> CURRENT = new ThreadLocal<>();

    private final Map<Heading, Open> open = new LinkedHashMap<>();

    /** What goes into one batch. */
    record Heading(Object cache, Question<?, ?> question) {}

    /** What goes off together. */
    record Destination(Object request, Backend backend) {}

    /**
     * What is to be done for those who ask.
     *
     * @param patience of replies of one backend with those that were asked for together with them
     * @param recall asks for all keys
     * @param learn is told of each key before the askers go on
     */
    record Errand<K, V>(
            Heading heading,
            Destination destination,
            Duration patience,
            Function<Set<K>, Flux<Known<K, V>>> recall,
            BiConsumer<K, Fact<Known<K, V>>> learn) {
        private Batch<K, V> open() {
            return new Batch<>(destination.backend(), recall, learn);
        }
    }

    private record Open(Destination destination, Duration patience, Batch<?, ?> batch) {}

    private Turn() {}

    static void take(Runnable work) {
        take(() -> {
            work.run();
            return work;
        });
    }

    static <T> T take(Supplier<T> work) {
        if (CURRENT.get() != null) {
            return work.get();
        }
        Turn turn = new Turn();
        CURRENT.set(turn);
        try {
            return work.get();
        } finally {
            CURRENT.remove();
            turn.send();
        }
    }

    /** Sends the key with its batch when the current turn ends. */
    static <K, V> void ask(Errand<K, V> errand, K key, CompletableFuture<Void> asker) {
        Turn turn = CURRENT.get();
        if (turn == null) {
            take(() -> ask(errand, key, asker));
        } else {
            turn.batch(errand).add(key, asker);
        }
    }

    private void send() {
        Map<Destination, List<Open>> waves = new LinkedHashMap<>();
        open.values().forEach(batch -> waves.computeIfAbsent(batch.destination(), first -> new ArrayList<>())
                .add(batch));
        waves.values()
                .forEach(wave -> Wave.send(
                        wave.stream().<Batch<?, ?>>map(Open::batch).toList(),
                        wave.get(0).patience(),
                        Turn::take));
    }

    @SuppressWarnings("unchecked") // filed under its own question
    private <K, V> Batch<K, V> batch(Errand<K, V> errand) {
        return (Batch<K, V>) open.computeIfAbsent(
                        errand.heading(), heading -> new Open(errand.destination(), errand.patience(), errand.open()))
                .batch();
    }
}
