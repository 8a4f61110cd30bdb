package org.buyergraph.gateway.facts;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.buyergraph.memory.Bound;
import org.buyergraph.memory.Known;
import org.buyergraph.memory.Memory;
import org.buyergraph.memory.Remembered;
import org.buyergraph.spi.Backend;
import org.buyergraph.spi.BackendException;
import org.buyergraph.spi.Question;
import org.buyergraph.spi.Reply;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;

/**
 * Memory as one request may use it: until the request ends, backends are waited for; from then on what is remembered is told, and
 * nobody is called.
 */
final class RequestMemory implements Memory {
    /** One for each backend, so that it is known again. */
    private static final Map<Backend, BackendException> LATE = new ConcurrentHashMap<>();

    private final Memory memory;
    private final Waits waits;
    private final Sinks.Empty<Void> end = Sinks.empty();
    private volatile boolean ended;

    RequestMemory(Memory memory) {
        this(memory, new Waits());
    }

    private RequestMemory(Memory memory, Waits waits) {
        this.memory = memory;
        this.waits = waits;
    }

    Waits waits() {
        return waits;
    }

    /** Why a backend was not waited for, or not even asked, when the request's time was up. */
    static BackendException late(Backend backend) {
        return LATE.computeIfAbsent(
                backend, first -> BackendException.timeout(first, "no answer before the request's end"));
    }

    @Override
    public <K, V> @Nullable Remembered<K, V> peek(Question<K, V> question, K key, Bound bound) {
        return memory.peek(question, key, bound);
    }

    @Override
    public <K, V> void refreshDue(Question<K, V> question, Collection<K> keys) {
        memory.refreshDue(question, keys);
    }

    @Override
    public long now() {
        return memory.now();
    }

    /** Replies to each key but those that neither arrive in time nor are remembered. */
    @Override
    public <K, V> Flux<Known<K, V>> recall(Question<K, V> question, Set<K> keys, Bound bound) {
        return Flux.defer(() -> {
            if (ended) {
                return remembered(question, keys, bound);
            }
            Set<K> missing = ConcurrentHashMap.newKeySet();
            missing.addAll(keys);
            waits.begin();
            return waits.heard(question, keys.size(), memory.recall(question, keys, bound))
                    .takeUntilOther(end.asMono())
                    .doOnTerminate(waits::end) // before whoever waited goes on, which is work of ours
                    .doOnCancel(waits::end)
                    .doOnNext(known -> missing.remove(known.reply().key()))
                    .concatWith(Flux.defer(() -> remembered(question, Set.copyOf(missing), bound)));
        });
    }

    private <K, V> Flux<Known<K, V>> remembered(Question<K, V> question, Set<K> keys, Bound bound) {
        BackendException late = late(question.backend());
        return keys.isEmpty()
                ? Flux.empty()
                : memory.remembered(question, keys, bound, late).filter(known -> !isFailedFor(late, known));
    }

    private static boolean isFailedFor(BackendException late, Known<?, ?> known) {
        return known.reply() instanceof Reply.Failed<?, ?> failed && failed.why() == late;
    }

    @Override
    public <K, V> Flux<Known<K, V>> remembered(
            Question<K, V> question, Set<K> keys, Bound bound, BackendException why) {
        return memory.remembered(question, keys, bound, why);
    }

    /** For what a client may have guessed; it has an end of its own. */
    @Override
    public RequestMemory unshared() {
        return new RequestMemory(memory.unshared(), waits);
    }

    @Override
    public void deny(Question<?, ?> question, Object key) {
        memory.deny(question, key);
    }

    @Override
    public <K, V> @Nullable V glance(Question<K, V> question, K key) {
        return memory.glance(question, key);
    }

    /** Time is up, or nobody listens any more. Says whether that is new. */
    boolean end() {
        ended = true;
        return end.tryEmitEmpty() == Sinks.EmitResult.OK;
    }
}
