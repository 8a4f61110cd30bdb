package org.buyergraph.gateway.rehearsal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Has a document answered on both roads, again and again, before readiness says yes, so that what answers is loaded and compiled
 * when the first request comes. It has a vendor and a memory of its own: nobody is called, and nothing of it is remembered, counted
 * or audited.
 */
@Component
@ConditionalOnBooleanProperty(name = "gateway.rehearsal.enabled", matchIfMissing = true)
class Rehearsal implements ApplicationRunner {
    private static final Logger log = LoggerFactory.getLogger(Rehearsal.class);

    /** By then the compilers know what matters, and real requests teach them more. */
    private static final int MOST_ROUNDS = 1_000;

    private final RehearsalProperties properties;
    private final Scene scene;
    private final ConfigurableApplicationContext application;

    Rehearsal(RehearsalProperties properties, Scene scene, ConfigurableApplicationContext application) {
        this.properties = properties;
        this.scene = scene;
        this.application = application;
    }

    static String document() {
        try {
            return new ClassPathResource("rehearsal.graphql").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Spring Boot says that it is ready when this is done. */
    @Override
    public void run(ApplicationArguments arguments) {
        long start = System.nanoTime();
        int rounds = 0;
        try {
            String document = document();
            Duration left = properties.atMost();
            while (rounds < MOST_ROUNDS && left.compareTo(Duration.ZERO) > 0) {
                scene.play(document).block(left);
                rounds++;
                left = properties.atMost().minusNanos(System.nanoTime() - start);
            }
        } catch (RuntimeException failure) {
            log.warn("The rehearsal ended early, so the first answers will be slow: {}", failure.toString());
        }
        log.info("Rehearsed {} times in {} ms", rounds, (System.nanoTime() - start) / 1_000_000);
    }

    @EventListener(ApplicationReadyEvent.class)
    void stop() {
        if (properties.thenStop()) {
            application.close();
        }
    }
}
