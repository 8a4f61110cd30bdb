package org.buyergraph.memory;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.buyergraph.spi.Answer;
import org.buyergraph.spi.Backend;
import org.buyergraph.spi.BackendException;
import org.buyergraph.spi.Connector;
import org.buyergraph.spi.Lookup;
import org.buyergraph.spi.Progress;
import org.buyergraph.spi.Question;
import org.buyergraph.spi.Reply;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;
import reactor.util.context.ContextView;

/** A backend that answers when told to, and remembers how it was called. */
final class ManualVendor implements Connector {
    static final Backend BACKEND = new Backend("billing");

    final List<Incoming<?, ?>> calls = Collections.synchronizedList(new ArrayList<>());

    private final List<Answer<?, ?>> answers = new ArrayList<>();

    /** One call that came in. */
    static final class Incoming<K, V> {
        final Set<K> keys;
        final ContextView context;
        private final Sinks.Many<Reply<K, V>> replies = Sinks.many().unicast().onBackpressureBuffer();
        volatile boolean cancelled;

        Incoming(Set<K> keys, ContextView context) {
            this.keys = new LinkedHashSet<>(keys);
            this.context = context;
        }

        private Flux<Reply<K, V>> flux() {
            return replies.asFlux().doOnCancel(() -> cancelled = true);
        }

        void reply(Reply<K, V> reply) {
            replies.tryEmitNext(reply);
        }

        void found(K key, V value) {
            reply(Reply.found(key, value));
        }

        /** Has read a page, of several. */
        void page() {
            Progress.toldOf(Flux.just(this)).contextWrite(context).blockLast();
        }

        void complete() {
            replies.tryEmitComplete();
        }

        void fail() {
            fail(BackendException.unavailable(BACKEND, "down"));
        }

        void fail(BackendException why) {
            replies.tryEmitError(why);
        }
    }

    <K, V> ManualVendor answering(Question<K, V> question, int batch) {
        return answering(
                question,
                batch,
                keys -> Flux.deferContextual(context -> {
                    Incoming<K, V> incoming = new Incoming<>(keys, context);
                    calls.add(incoming);
                    return incoming.flux();
                }));
    }

    <K, V> ManualVendor answering(Question<K, V> question, int batch, Lookup<K, V> lookup) {
        answers.add(new Answer<>(question, batch, 1, lookup));
        return this;
    }

    /** The only call that came in since the last look. */
    @SuppressWarnings("unchecked") // a test knows whom it asked
    <K, V> Incoming<K, V> takeOnly() {
        if (calls.size() != 1) {
            throw new AssertionError("expected one call, got those for "
                    + calls.stream().map(call -> call.keys).toList());
        }
        return (Incoming<K, V>) calls.remove(0);
    }

    @Override
    public Backend backend() {
        return BACKEND;
    }

    @Override
    public List<Answer<?, ?>> answers() {
        return answers;
    }
}
