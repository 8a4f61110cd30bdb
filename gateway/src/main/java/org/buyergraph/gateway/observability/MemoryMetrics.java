package org.buyergraph.gateway.observability;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.buyergraph.memory.MemoryListener;
import org.buyergraph.spi.Question;
import org.springframework.stereotype.Component;

/**
 * What memory does for each question: {@code memory.keys} counts keys by what happened to them, {@code memory.load} times the
 * calls to backends. Tags are names of questions and backends and words of ours, so there are as many series as the code has of
 * those.
 */
@Component
final class MemoryMetrics implements MemoryListener {
    private final MeterRegistry registry;
    private final Map<Question<?, ?>, Meters> meters = new ConcurrentHashMap<>();

    private record Meters(Map<Event, Counter> keys, Timer load) {}

    MemoryMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    public void happened(Question<?, ?> question, Event event, int keys) {
        Counter counter = of(question).keys().get(event);
        if (counter != null) {
            counter.increment(keys);
        }
    }

    @Override
    public void called(Question<?, ?> question, Duration took) {
        of(question).load().record(took);
    }

    private Meters of(Question<?, ?> question) {
        Meters known = meters.get(question);
        return known != null ? known : meters.computeIfAbsent(question, this::register);
    }

    private Meters register(Question<?, ?> question) {
        Map<Event, Counter> keys = new EnumMap<>(Event.class);
        for (Event event : Event.values()) {
            keys.put(
                    event,
                    Counter.builder("memory.keys")
                            .description("Keys asked of memory, by what happened to them")
                            .tag("question", question.name())
                            .tag("backend", question.backend().name())
                            .tag("event", event.name().toLowerCase(Locale.ROOT))
                            .register(registry));
        }
        Timer load = Timer.builder("memory.load")
                .description("Calls to a backend, until they replied to every key")
                .tag("question", question.name())
                .tag("backend", question.backend().name())
                .register(registry);
        return new Meters(keys, load);
    }
}
