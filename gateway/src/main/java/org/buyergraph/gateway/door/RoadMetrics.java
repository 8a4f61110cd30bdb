package org.buyergraph.gateway.door;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/** How many answers the fast road gave: {@code gateway.answers}, by {@code road}, which says how each was had. */
@Component
final class RoadMetrics {
    private final Counter remembered;
    private final Counter prepared;
    private final Counter shared;

    RoadMetrics(MeterRegistry registry) {
        this.remembered = counter(registry, "remembered");
        this.prepared = counter(registry, "prepared");
        this.shared = counter(registry, "shared");
    }

    private static Counter counter(MeterRegistry registry, String road) {
        return Counter.builder("gateway.answers")
                .description("Answers that the fast road gave")
                .tag("road", road)
                .register(registry);
    }

    void remembered() {
        remembered.increment();
    }

    void prepared() {
        prepared.increment();
    }

    void shared() {
        shared.increment();
    }
}
