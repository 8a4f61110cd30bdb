package org.buyergraph.gateway.price;

import java.util.Collection;
import java.util.Set;
import java.util.function.BiConsumer;
import org.buyergraph.memory.Bound;
import org.buyergraph.memory.Known;
import org.buyergraph.memory.Memory;
import org.buyergraph.memory.Remembered;
import org.buyergraph.spi.BackendException;
import org.buyergraph.spi.Question;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;

/** Tells of every key that is looked for and not remembered: at once, on the stack of the field that asks. */
record RecordingMemory(Memory memory, BiConsumer<Question<?, ?>, Object> missed) implements Memory {
    @Override
    public <K, V> @Nullable Remembered<K, V> peek(Question<K, V> question, K key, Bound bound) {
        Remembered<K, V> hit = memory.peek(question, key, bound);
        if (hit == null) {
            missed.accept(question, key);
        }
        return hit;
    }

    @Override
    public <K, V> void refreshDue(Question<K, V> question, Collection<K> keys) {
        memory.refreshDue(question, keys);
    }

    @Override
    public long now() {
        return memory.now();
    }

    @Override
    public <K, V> Flux<Known<K, V>> recall(Question<K, V> question, Set<K> keys, Bound bound) {
        return memory.recall(question, keys, bound);
    }

    @Override
    public <K, V> Flux<Known<K, V>> remembered(
            Question<K, V> question, Set<K> keys, Bound bound, BackendException why) {
        return memory.remembered(question, keys, bound, why);
    }

    @Override
    public Memory unshared() {
        return new RecordingMemory(memory.unshared(), missed);
    }

    @Override
    public void deny(Question<?, ?> question, Object key) {
        memory.deny(question, key);
    }

    @Override
    public <K, V> @Nullable V glance(Question<K, V> question, K key) {
        return memory.glance(question, key);
    }
}
