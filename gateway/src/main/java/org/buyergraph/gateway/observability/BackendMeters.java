package org.buyergraph.gateway.observability;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.buyergraph.spi.Backend;
import org.buyergraph.spi.Exchanges;
import org.buyergraph.spi.Exchanges.End;
import org.springframework.stereotype.Component;

/** The exchanges with backends: {@code backend.calls} times each, by how it ended. */
@Component
public final class BackendMeters implements Exchanges.Listener {
    private final MeterRegistry registry;
    private final Map<Backend, Map<End, Timer>> timers = new ConcurrentHashMap<>();

    BackendMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    public Exchanges.Heard begun(Backend host) {
        long start = System.nanoTime();
        return end -> timer(host, end).record(System.nanoTime() - start, TimeUnit.NANOSECONDS);
    }

    static String word(End end) {
        return end.name().toLowerCase(Locale.ROOT);
    }

    private Timer timer(Backend host, End end) {
        return timers.computeIfAbsent(host, first -> new ConcurrentHashMap<>())
                .computeIfAbsent(end, first -> Timer.builder("backend.calls")
                        .description("Exchanges with a backend, each page and each repetition apart")
                        .tag("backend", host.name())
                        .tag("outcome", word(end))
                        .serviceLevelObjectives(Latencies.buckets())
                        .register(registry));
    }
}
