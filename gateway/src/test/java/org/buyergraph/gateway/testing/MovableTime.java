package org.buyergraph.gateway.testing;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.buyergraph.memory.Clocks;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The time as memory reads it: it runs as usual, and a test may let some of it pass at once. It never goes back. */
@Configuration(proxyBeanMethods = false)
class MovableTime {
    private final AtomicLong passed = new AtomicLong();

    @Bean
    Clocks movableClocks() {
        return new Clocks(
                () -> System.nanoTime() + passed.get(),
                () -> Clock.systemUTC().instant().plusNanos(passed.get()));
    }

    void pass(Duration time) {
        passed.addAndGet(time.toNanos());
    }
}
