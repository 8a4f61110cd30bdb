package org.buyergraph.gateway.security.audit;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.concurrent.LinkedTransferQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.buyergraph.gateway.graphql.ErrorCode;
import org.buyergraph.gateway.security.identity.ViewerAuthentication;
import org.buyergraph.gateway.web.HttpError;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Keeps book of what support reads, and of what anybody changes: a line of JSON each, to the logger {@code audit}. Who, what kinds of
 * record and how many, or what was ordered under which key, and how it ended; never what was in them, no amount, and nothing of the
 * token but its subject.
 *
 * <p>Lines are written by a thread of the audit's own, so that no request waits for a log that is slow, and none is lost: a request
 * begins only with a place for its line, and is refused where there is none.
 */
@Component
public final class Audit implements SmartLifecycle, DisposableBean {
    /** What is told where nothing more can be written down. */
    public static final HttpError FULL = new HttpError(
            HttpStatus.SERVICE_UNAVAILABLE,
            ErrorCode.BACKEND_UNAVAILABLE,
            "What you read cannot be written down just now, because the audit log is stuck. Ask again soon.",
            Duration.ofSeconds(1));

    private static final Logger audit = LoggerFactory.getLogger("audit");
    private static final Logger log = LoggerFactory.getLogger(Audit.class);

    private final Semaphore places;
    private final ThreadPoolExecutor writer;
    private volatile boolean running;

    Audit(AuditProperties properties, MeterRegistry registry) {
        this.places = new Semaphore(properties.waiting());
        this.writer = new ThreadPoolExecutor(
                1, 1, 0, TimeUnit.SECONDS, new LinkedTransferQueue<>(), Audit::thread, (late, ended) -> late.run());
        Gauge.builder("gateway.audit.waiting", writer.getQueue(), queue -> queue.size())
                .description("Lines of the audit that are still to be written")
                .register(registry);
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "audit");
        thread.setDaemon(true); // a log that is stuck for ever keeps nobody from ending
        return thread;
    }

    /** Whether what this viewer does is kept book of. */
    public static boolean concerns(ViewerAuthentication asker) {
        return switch (asker.viewer().kind()) {
            case SUPPORT -> true;
            case CUSTOMER, NAMESPACE, PARTNER -> false;
        };
    }

    /** An entry for a request that is about to begin, to be closed at its end; null where there is no place for one: see {@link #FULL}. */
    public @Nullable AuditEntry open(ViewerAuthentication asker, String requestId) {
        return places.tryAcquire() ? new AuditEntry(this, asker, requestId) : null;
    }

    /** An act that is about to be carried out, whoever does it; null where there is no place for its line: then it is not to begin. */
    public @Nullable AuditAct begin(String who, String viewer, String command, String wish, String key) {
        return places.tryAcquire() ? new AuditAct(this, who, viewer, command, wish, key) : null;
    }

    /** @param line of JSON, written by the audit's own thread */
    void write(Supplier<String> line) {
        writer.execute(() -> writeNow(line.get()));
    }

    /** There will be no line. */
    void leaveOut() {
        places.release();
    }

    private void writeNow(String line) {
        try {
            audit.info("{}", line);
        } catch (RuntimeException failure) {
            log.error("The audit could not be written: {}", line, failure);
        } finally {
            places.release();
        }
    }

    @Override
    public void start() {
        writer.prestartAllCoreThreads();
        running = true;
    }

    /** @param written is run once all lines are written that there are now */
    @Override
    public void stop(Runnable written) {
        running = false;
        writer.execute(written);
    }

    @Override
    public void stop() {
        stop(() -> {});
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Is stopped after the server, so that no request is left that adds a line. */
    @Override
    public int getPhase() {
        return 0;
    }

    /** What could not be written in the time that there was for stopping is told, and given up with the process. */
    @Override
    public void destroy() {
        writer.shutdown();
        int unwritten = writer.getQueue().size();
        if (unwritten > 0) {
            log.error("{} lines of the audit are still to be written, because its log is stuck", unwritten);
        }
    }
}
