package org.buyergraph.gateway.observability;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.buyergraph.memory.MemoryListener;
import org.buyergraph.spi.Exchanges;
import org.buyergraph.spi.Question;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.util.context.ContextView;

/**
 * What memory does for each question: {@code memory.keys} counts keys by what happened to them, {@code memory.batch} those of each
 * call to a backend, {@code memory.load} times these calls, {@code memory.dropped} counts failures of calls that nobody waits for any more. Tags are names of
 * questions and backends and words of ours, so there are as many series as the code has of those.
 */
@Component
final class MemoryMetrics implements MemoryListener {
    private static final Logger log = LoggerFactory.getLogger(MemoryMetrics.class);

    private final MeterRegistry registry;
    private final BackendMeters backends;
    private final Map<Question<?, ?>, Meters> meters = new ConcurrentHashMap<>();

    private record Meters(Map<Event, Counter> keys, DistributionSummary batch, Timer load, Counter dropped) {}

    MemoryMetrics(MeterRegistry registry, BackendMeters backends) {
        this.registry = registry;
        this.backends = backends;
    }

    @Override
    public void happened(Question<?, ?> question, Event event, int keys) {
        Counter counter = of(question).keys().get(event);
        if (counter != null) {
            counter.increment(keys);
        }
    }

    @Override
    public Exchanges.Listener calling(Question<?, ?> question, int keys, ContextView asker) {
        of(question).batch().record(keys);
        return Overheard.exchanges(asker, backends);
    }

    @Override
    public void called(Question<?, ?> question, Duration took) {
        of(question).load().record(took);
    }

    @Override
    public void dropped(Question<?, ?> question, Throwable failure) {
        log.debug("{} failed when nobody waited for it any more: {}", question, failure.toString());
        of(question).dropped().increment();
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
        DistributionSummary batch = DistributionSummary.builder("memory.batch")
                .description("Keys that a call to a backend asks for")
                .tag("question", question.name())
                .tag("backend", question.backend().name())
                .register(registry);
        Timer load = Timer.builder("memory.load")
                .description("Calls to a backend, until they replied to every key")
                .tag("question", question.name())
                .tag("backend", question.backend().name())
                .register(registry);
        Counter dropped = Counter.builder("memory.dropped")
                .description("Failures of calls that nobody waits for any more")
                .tag("question", question.name())
                .tag("backend", question.backend().name())
                .register(registry);
        return new Meters(keys, batch, load, dropped);
    }
}
