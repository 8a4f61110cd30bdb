package org.buyergraph.memory;

import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.buyergraph.spi.BackendException;
import org.buyergraph.spi.Question;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;

/**
 * Memory for an asker who must not learn what others have read. What was denied within the bound is answered from memory, be it
 * there or not; all else is asked, be it remembered or not: so what others read makes no difference that could be seen.
 */
final class UnsharedMemory implements Memory {
    private final Memory shared;
    private final Denials denials;

    UnsharedMemory(Memory shared, Denials denials) {
        this.shared = shared;
        this.denials = denials;
    }

    @Override
    public <K, V> @Nullable Remembered<K, V> peek(Question<K, V> question, K key, Bound bound) {
        return denials.has(question, key, within(bound)) ? shared.peek(question, key, bound) : null;
    }

    @Override
    public <K, V> Flux<Known<K, V>> recall(Question<K, V> question, Set<K> keys, Bound bound) {
        Set<K> again = new HashSet<>(keys);
        again.removeIf(key -> !denials.has(question, key, within(bound)));
        Set<K> first = new HashSet<>(keys);
        first.removeAll(again);
        return Flux.merge(
                shared.recall(question, again, bound),
                shared.recall(question, first, new Bound(Duration.ZERO, bound.maxStale())));
    }

    private static Duration within(Bound bound) {
        return Objects.requireNonNull(bound.maxAge(), "A bound without an age shares all");
    }

    /** Where nobody may be asked, nobody is told what is remembered either. */
    @Override
    public <K, V> Flux<Known<K, V>> remembered(
            Question<K, V> question, Set<K> keys, Bound bound, BackendException why) {
        return shared.remembered(question, keys, new Bound(Duration.ZERO, bound.maxStale()), why);
    }

    /** A refresh is for whoever may know that there is something to be refreshed. */
    @Override
    public <K, V> void refreshDue(Question<K, V> question, Collection<K> keys) {}

    @Override
    public long now() {
        return shared.now();
    }

    @Override
    public Memory unshared() {
        return this;
    }

    @Override
    public void deny(Question<?, ?> question, Object key) {
        shared.deny(question, key);
    }

    @Override
    public <K, V> @Nullable V glance(Question<K, V> question, K key) {
        return shared.glance(question, key);
    }
}
