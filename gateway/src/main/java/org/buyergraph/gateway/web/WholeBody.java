package org.buyergraph.gateway.web;

import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.reactivestreams.Subscription;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import reactor.core.Disposable;
import reactor.core.publisher.BaseSubscriber;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.MonoSink;
import reactor.core.scheduler.Schedulers;
import reactor.util.context.Context;

/**
 * A request's body as it arrives: all of it, or an error where it is too long or too slow. Nearly every body is there at once, so
 * that the clock is set only for one that is not.
 */
final class WholeBody extends BaseSubscriber<DataBuffer> {
    private static final Logger log = LoggerFactory.getLogger(WholeBody.class);
    private static final byte[] NOTHING = {};

    /** Where Reactor looks for what to do, in one sequence, with a failure that nobody takes. */
    private static final String ON_ERROR_DROPPED = "reactor.onErrorDropped.local";

    private final MonoSink<byte[]> sink;
    private final int largest;
    private byte[] read = NOTHING;
    private int filled;
    private volatile boolean over;

    private WholeBody(MonoSink<byte[]> sink, int largest) {
        this.sink = sink;
        this.largest = largest;
    }

    /**
     * @param largest in bytes; more is a {@link DataBufferLimitException}
     * @param within all of it has to be there, or it is a {@link TimeoutException}
     */
    static Mono<byte[]> of(Flux<DataBuffer> body, int largest, Duration within) {
        return Mono.create(sink -> {
            WholeBody whole = new WholeBody(sink, largest);
            sink.onCancel(whole);
            body.subscribe(whole);
            whole.endAfter(within);
        });
    }

    private void endAfter(Duration within) {
        if (!over) {
            Disposable timer = Schedulers.parallel().schedule(this::tooSlow, within.toMillis(), TimeUnit.MILLISECONDS);
            sink.onDispose(timer);
        }
    }

    private void tooSlow() {
        cancel();
        sink.error(new TimeoutException("The body did not arrive in time"));
    }

    @Override
    protected void hookOnSubscribe(Subscription subscription) {
        subscription.request(Long.MAX_VALUE);
    }

    @Override
    protected void hookOnNext(DataBuffer part) {
        int length = part.readableByteCount();
        if (length > largest - filled) {
            DataBufferUtils.release(part);
            cancel();
            over = true;
            sink.error(new DataBufferLimitException("The body is longer than " + largest + " bytes"));
            return;
        }
        makeRoomFor(length);
        part.read(read, filled, length);
        filled += length;
        DataBufferUtils.release(part);
    }

    /** The first part is nearly always all; many small ones must not be copied again and again. */
    private void makeRoomFor(int length) {
        if (length > read.length - filled) {
            read = Arrays.copyOf(read, Math.max(filled + length, Math.min(largest, 2 * read.length)));
        }
    }

    @Override
    protected void hookOnComplete() {
        over = true;
        sink.success(filled == read.length ? read : Arrays.copyOf(read, filled));
    }

    @Override
    protected void hookOnError(Throwable failure) {
        over = true;
        sink.error(failure);
    }

    /** A client that goes away ends the request, and only then fails its body: there is nobody left to tell. */
    @Override
    public Context currentContext() {
        return Context.of(sink.contextView()).put(ON_ERROR_DROPPED, (Consumer<Throwable>) WholeBody::ignore);
    }

    private static void ignore(Throwable brokenOff) {
        log.debug("An upload was broken off: {}", brokenOff.toString());
    }
}
