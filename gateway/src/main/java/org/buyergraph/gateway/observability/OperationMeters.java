package org.buyergraph.gateway.observability;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.buyergraph.gateway.graphql.Outcome;

/** What is counted of the answers to one operation, or to all that have no series of their own. */
public final class OperationMeters {
    private final String operation;
    private final MeterRegistry registry;
    private final Map<Outcome, Timer> answers = new ConcurrentHashMap<>();
    private final Timer own;
    private final DistributionSummary size;

    OperationMeters(String operation, MeterRegistry registry) {
        this.operation = operation;
        this.registry = registry;
        this.own = Timer.builder("gateway.operations.own")
                .description("Time of an operation in which it waited for no call to a backend")
                .tag("operation", operation)
                .serviceLevelObjectives(Latencies.buckets())
                .register(registry);
        this.size = DistributionSummary.builder("gateway.response.size")
                .description("Answers to an operation, as long as they are before they are compressed")
                .baseUnit("bytes")
                .tag("operation", operation)
                .register(registry);
    }

    String operation() {
        return operation;
    }

    void answered(Outcome outcome, long nanos, long waited, long bytes) {
        answers.computeIfAbsent(outcome, this::timer).record(nanos, TimeUnit.NANOSECONDS);
        own.record(Math.max(0, nanos - waited), TimeUnit.NANOSECONDS);
        if (bytes >= 0) {
            size.record((double) bytes);
        }
    }

    private Timer timer(Outcome outcome) {
        return Timer.builder("gateway.operations")
                .description("Operations, from the request to the end of its answer")
                .tag("operation", operation)
                .tag("outcome", outcome.word())
                .serviceLevelObjectives(Latencies.buckets())
                .register(registry);
    }
}
