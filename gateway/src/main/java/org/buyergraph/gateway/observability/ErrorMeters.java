package org.buyergraph.gateway.observability;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.graphql.ResponseError;
import org.springframework.stereotype.Component;

/** Errors in answers: {@code gateway.errors}, by their code and the backend that they come from. */
@Component
final class ErrorMeters {
    private final MeterRegistry registry;
    private final Map<Kind, Counter> counters = new ConcurrentHashMap<>();

    private record Kind(String code, String backend) {}

    ErrorMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    void told(ResponseError error) {
        Map<String, Object> said = error.getExtensions();
        Kind kind = new Kind(
                String.valueOf(said.getOrDefault("code", "INTERNAL")),
                String.valueOf(said.getOrDefault("backend", "none")));
        counters.computeIfAbsent(kind, this::counter).increment();
    }

    private Counter counter(Kind kind) {
        return Counter.builder("gateway.errors")
                .description("Errors in answers, by their code")
                .tag("code", kind.code())
                .tag("backend", kind.backend())
                .register(registry);
    }
}
