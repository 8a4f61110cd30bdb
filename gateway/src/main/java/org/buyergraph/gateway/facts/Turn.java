package org.buyergraph.gateway.facts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.buyergraph.memory.Known;
import org.buyergraph.spi.Backend;
import org.buyergraph.spi.Question;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of work on one thread, at whose end everything that was asked meanwhile is sent off together. Executing a
 * document is one turn; handing out the replies of a batch, which makes resolvers go on and ask more, is another. So
 * siblings share a call without waiting for a level of the document to be complete, and a slow backend holds up nothing
 * but its own followers; see {@link Wave} for what one backend was asked together. What is asked outside of any turn goes at once: nothing can be forgotten.
 */
final class Turn {
    private static final ThreadLocal<@Nullable Turn> CURRENT = new ThreadLocal<>();

    private final Map<Heading, Batch<?, ?>> open = new LinkedHashMap<>();

    private record Heading(Reading reading, Question<?, ?> question) {}

    private record Destination(RequestFacts request, Backend backend) {}

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
    static <K, V> void ask(Reading reading, Question<K, V> question, K key, CompletableFuture<Known<K, V>> asker) {
        Turn turn = CURRENT.get();
        if (turn == null) {
            take(() -> ask(reading, question, key, asker));
        } else {
            turn.batch(reading, question).add(key, asker);
        }
    }

    private void send() {
        Map<Destination, List<Batch<?, ?>>> waves = new LinkedHashMap<>();
        open.forEach((heading, batch) -> waves.computeIfAbsent(
                        new Destination(heading.reading().request(), batch.backend()), first -> new ArrayList<>())
                .add(batch));
        waves.forEach((to, batches) -> Wave.send(batches, to.request().patience()));
    }

    @SuppressWarnings("unchecked") // filed under its own question
    private <K, V> Batch<K, V> batch(Reading reading, Question<K, V> question) {
        return (Batch<K, V>)
                open.computeIfAbsent(new Heading(reading, question), heading -> new Batch<>(reading, question));
    }
}
