package org.buyergraph.http;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import org.buyergraph.spi.Backend;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.context.Context;

/**
 * Failures of exchanges that nobody waits for any more: counted, and no error in the log. Whoever asks may count them himself,
 * as memory does, which knows what was asked.
 */
final class LateFailures {
    private static final Logger log = LoggerFactory.getLogger(LateFailures.class);

    /** Where Reactor looks for what to do, in one sequence, with a failure that nobody takes. */
    private static final String ON_ERROR_DROPPED = "reactor.onErrorDropped.local";

    private final Backend backend;
    private final LongAdder count = new LongAdder();

    LateFailures(Backend backend) {
        this.backend = backend;
    }

    long count() {
        return count.sum();
    }

    /** Of an exchange whose outermost operator hands on nothing once it is cancelled. */
    <T> Mono<T> quiet(Mono<T> exchange) {
        return exchange.contextWrite(this::heard);
    }

    /** Of a body that is handed on as it comes: what fails when its reader has left is kept from those behind. */
    <T> Flux<T> quiet(Flux<T> body) {
        return Flux.deferContextual(context -> {
                    AtomicBoolean left = new AtomicBoolean();
                    Consumer<Throwable> hearing = context.get(ON_ERROR_DROPPED);
                    return body.onErrorResume(failure -> {
                                if (!left.get()) {
                                    return Flux.error(failure);
                                }
                                hearing.accept(failure);
                                return Flux.empty();
                            })
                            .doOnCancel(() -> left.set(true));
                })
                .contextWrite(this::heard);
    }

    private Context heard(Context context) {
        Consumer<Throwable> hearing = this::hear;
        return context.hasKey(ON_ERROR_DROPPED) ? context : context.put(ON_ERROR_DROPPED, hearing);
    }

    private void hear(Throwable failure) {
        log.debug("{} failed when nobody waited for it any more: {}", backend.name(), failure.toString());
        count.increment();
    }
}
