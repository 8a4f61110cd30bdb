package org.buyergraph.gateway.security.share;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.buyergraph.gateway.graphql.ErrorCode;
import org.buyergraph.gateway.web.HttpError;
import org.buyergraph.gateway.web.HttpErrorException;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import reactor.core.publisher.Flux;

/**
 * A request whose body counts as it arrives, against what bodies of its viewer and of all of its kind may take. What is counted is
 * what has come, not what was announced: who announces much and sends little takes nothing from anybody.
 */
final class MeteredRequest extends ServerHttpRequestDecorator {
    private static final HttpError TOO_MUCH = new HttpError(
            HttpStatus.TOO_MANY_REQUESTS,
            ErrorCode.RATE_LIMITED,
            "The requests of your kind of viewer are too large together. Ask again soon.",
            Duration.ofSeconds(1));

    private final String viewer;
    private final Tally viewers;
    private final int mostOfOne;
    private final Semaphore free;
    private final AtomicInteger taken = new AtomicInteger();

    /**
     * @param viewers what each viewer's bodies take
     * @param free what is left for all bodies of the kind
     */
    MeteredRequest(ServerHttpRequest request, String viewer, Tally viewers, int mostOfOne, Semaphore free) {
        super(request);
        this.viewer = viewer;
        this.viewers = viewers;
        this.mostOfOne = mostOfOne;
        this.free = free;
    }

    @Override
    public Flux<DataBuffer> getBody() {
        return super.getBody().map(this::counted);
    }

    private DataBuffer counted(DataBuffer part) {
        if (!take(part.readableByteCount())) {
            DataBufferUtils.release(part);
            throw new HttpErrorException(TOO_MUCH);
        }
        return part;
    }

    private boolean take(int bytes) {
        if (!viewers.add(viewer, bytes, mostOfOne)) {
            return false;
        }
        if (!free.tryAcquire(bytes)) {
            viewers.subtract(viewer, bytes);
            return false;
        }
        taken.addAndGet(bytes);
        return true;
    }

    /** At the end of the request. */
    void release() {
        int bytes = taken.getAndSet(0);
        if (bytes > 0) {
            viewers.subtract(viewer, bytes);
            free.release(bytes);
        }
    }
}
