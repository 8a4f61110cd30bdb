package org.buyergraph.memory;

import java.time.InstantSource;
import java.util.Set;
import org.buyergraph.spi.Question;
import reactor.core.publisher.Flux;

/** Remembers nothing: every question goes to its backend. It meets any bound. */
public final class LiveMemory implements Memory {
    private final Answers answers;
    private final InstantSource clock;

    public LiveMemory(Answers answers, InstantSource clock) {
        this.answers = answers;
        this.clock = clock;
    }

    @Override
    public <K, V> Flux<Known<K, V>> recall(Question<K, V> question, Set<K> keys, Bound bound) {
        return answers.find(question, keys).map(reply -> Known.live(reply, clock.instant()));
    }
}
