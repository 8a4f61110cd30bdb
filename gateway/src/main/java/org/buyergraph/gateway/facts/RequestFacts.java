package org.buyergraph.gateway.facts;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.buyergraph.memory.Bound;
import org.buyergraph.memory.Known;
import org.buyergraph.memory.Memory;
import org.buyergraph.memory.Origin;
import org.buyergraph.spi.Question;
import org.buyergraph.spi.Reply;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/**
 * Everything that one request asks, and nothing after the request's end. What is shown is as fresh as the request wants it; what
 * a right rests on is young whatever the request wants. The two share what is live, and nothing else.
 */
final class RequestFacts {
    private final Memory memory;
    private final Duration patience;
    private final Reading shown;
    private final Reading grounds = new Reading(this, Bound.strictly(Grounds.MAX_AGE));
    private final Sinks.Empty<Void> end = Sinks.empty();

    /** @param patience of replies of one backend with those that were asked for together with them */
    RequestFacts(Memory memory, Bound bound, Duration patience) {
        this.memory = memory;
        this.shown = new Reading(this, bound);
        this.patience = patience;
    }

    /** For showing: what is known, be it found, missing, or refused. */
    <K, V> Mono<Known<K, V>> known(Question<K, V> question, K key) {
        return Mono.fromFuture(() -> read(shown, grounds, question, key), true);
    }

    /** For showing what is its own ground: as young as a right needs it. */
    <K, V> Mono<Known<K, V>> ground(Question<K, V> question, K key) {
        return Mono.fromFuture(() -> read(grounds, shown, question, key), true);
    }

    /** For rules. */
    Grounds grounds() {
        return new StrictGrounds(this);
    }

    private record StrictGrounds(RequestFacts facts) implements Grounds {
        @Override
        public <K, V> Mono<V> ask(Question<K, V> question, K key) {
            return facts.ground(question, key).flatMap(known -> value(known.reply()));
        }
    }

    private static <K, V> CompletableFuture<Known<K, V>> read(
            Reading own, Reading other, Question<K, V> question, K key) {
        CompletableFuture<Known<K, V>> live = other.live(question, key);
        return live == null ? own.ask(question, key) : live;
    }

    /** What is there to be shown. */
    static <K, V> Mono<V> value(Known<K, V> known) {
        return known.origin() == Origin.REFUSED && known.reply() instanceof Reply.Failed<K, V> failed
                ? Mono.error(() -> new StaleRefusedException(failed.why()))
                : value(known.reply());
    }

    static <K, V> Mono<V> value(Reply<K, V> reply) {
        if (reply instanceof Reply.Found<K, V> found) {
            return Mono.just(found.value());
        }
        return reply instanceof Reply.Failed<K, V> failed ? Mono.error(failed.why()) : Mono.empty();
    }

    Duration patience() {
        return patience;
    }

    /** What arrives before the request ends. */
    <K, V> Flux<Known<K, V>> recall(Question<K, V> question, Set<K> keys, Bound bound) {
        return memory.recall(question, keys, bound).takeUntilOther(end.asMono());
    }

    /** Time is up, or nobody listens any more: what is still missing stays missing. */
    void end() {
        end.tryEmitEmpty();
    }
}
