package org.buyergraph.gateway.web;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Between saying that we are not ready any more and refusing connections: whoever sends us requests needs a while to hear of it, and
 * what they send until then is answered.
 */
@Component
final class LeadTime implements SmartLifecycle {
    private final ApplicationContext context;
    private final Duration length;
    private volatile boolean running;

    LeadTime(ApplicationContext context, HttpProperties properties) {
        this.context = context;
        this.length = properties.leadTime();
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop(Runnable whenOver) {
        AvailabilityChangeEvent.publish(context, ReadinessState.REFUSING_TRAFFIC);
        CompletableFuture.delayedExecutor(length.toMillis(), TimeUnit.MILLISECONDS)
                .execute(() -> stopped(whenOver));
    }

    private void stopped(Runnable whenOver) {
        running = false;
        whenOver.run();
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Who only pauses is not going: nobody need be told. */
    @Override
    public boolean isPauseable() {
        return false;
    }

    /** What has the greatest stops first. */
    @Override
    public int getPhase() {
        return WebServerApplicationContext.GRACEFUL_SHUTDOWN_PHASE + 1;
    }
}
