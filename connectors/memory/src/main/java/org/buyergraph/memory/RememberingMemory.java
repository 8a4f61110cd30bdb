package org.buyergraph.memory;

import java.util.Collection;
import java.util.Set;
import java.util.function.Predicate;
import org.buyergraph.id.AccountId;
import org.buyergraph.spi.Backend;
import org.buyergraph.spi.BackendException;
import org.buyergraph.spi.Question;
import org.buyergraph.spi.Reply;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;

/** Remembers answers as long as each question's settings say, and asks for nothing twice at the same time. */
public final class RememberingMemory implements Memory, Forgetting {
    private final Surroundings around;
    private final Denials denials;
    private final Memory unshared;

    /** @param mayRefresh whether the backend's quota bears a refresh that nobody waits for */
    public RememberingMemory(
            Answers answers,
            MemorySettings settings,
            Clocks clocks,
            MemoryListener listener,
            Predicate<Backend> mayRefresh) {
        this.around = new Surroundings(answers, clocks, listener, mayRefresh, new Flights(), new QuestionMemories());
        this.denials = new Denials(clocks.ticker());
        this.unshared = new UnsharedMemory(this, denials);
        answers.questions().forEach(question -> add(question, settings));
    }

    private <K, V> void add(Question<K, V> question, MemorySettings settings) {
        around.memories().add(new QuestionMemory<>(question, settings.of(question), around));
    }

    @Override
    public <K, V> @Nullable Remembered<K, V> peek(Question<K, V> question, K key, Bound bound) {
        QuestionMemory<K, V> memory = around.memories().of(question);
        return memory == null ? null : memory.peek(key, bound);
    }

    @Override
    public <K, V> void refreshDue(Question<K, V> question, Collection<K> keys) {
        QuestionMemory<K, V> memory = around.memories().of(question);
        if (memory != null) {
            memory.refreshDue(keys);
        }
    }

    @Override
    public <K, V> Flux<Known<K, V>> recall(Question<K, V> question, Set<K> keys, Bound bound) {
        QuestionMemory<K, V> memory = around.memories().of(question);
        return memory == null ? unanswered(question, keys) : Flux.defer(() -> memory.recall(keys, bound));
    }

    @Override
    public <K, V> Flux<Known<K, V>> remembered(
            Question<K, V> question, Set<K> keys, Bound bound, BackendException why) {
        QuestionMemory<K, V> memory = around.memories().of(question);
        return memory == null ? unanswered(question, keys) : Flux.defer(() -> memory.remembered(keys, bound, why));
    }

    @Override
    public Memory unshared() {
        return unshared;
    }

    @Override
    public void deny(Question<?, ?> question, Object key) {
        denials.add(question, key);
    }

    @Override
    public <K, V> @Nullable V glance(Question<K, V> question, K key) {
        QuestionMemory<K, V> memory = around.memories().of(question);
        return memory == null ? null : memory.glance(key);
    }

    private <K, V> Flux<Known<K, V>> unanswered(Question<K, V> question, Set<K> keys) {
        BackendException why = BackendException.notConfigured(question.backend());
        return Flux.fromIterable(keys)
                .map(key -> Known.live(
                        Reply.failed(key, why), around.clocks().wall().instant()));
    }

    @Override
    public int forget(Backend backend) {
        return forget(new Purge.OfBackend(backend));
    }

    @Override
    public int forget(Question<?, ?> question) {
        return forget(new Purge.OfQuestion(question));
    }

    @Override
    public <K> int forget(Question<K, ?> question, K key) {
        return forget(new Purge.OfKey(question, key));
    }

    @Override
    public int forget(AccountId account) {
        return forget(new Purge.OfAccount(account));
    }

    private int forget(Purge purge) {
        denials.forget();
        synchronized (around.flights()) {
            around.flights().purge(purge);
            return around.memories().all().stream()
                    .mapToInt(memory -> memory.forget(purge))
                    .sum();
        }
    }

    /** What the answers to the question weigh, in bytes as estimated. */
    public long weight(Question<?, ?> question) {
        QuestionMemory<?, ?> memory = around.memories().of(question);
        return memory == null ? 0 : memory.shelf().weight();
    }

    @Override
    public long now() {
        return around.now();
    }

    /** How many calls are under way. */
    public int callsUnderWay() {
        return around.flights().count();
    }
}
