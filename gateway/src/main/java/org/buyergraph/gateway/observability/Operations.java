package org.buyergraph.gateway.observability;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The operations whose answers are counted apart, and one for all others: a name is the client's, and may be anything. */
@Component
public final class Operations {
    static final String OTHER = "other";

    private final MeterRegistry registry;
    private final Set<String> listed;
    private final List<OperationNames> names;
    private final Map<String, Operation> ours = new ConcurrentHashMap<>();
    private final OperationMeters others;

    Operations(MeterRegistry registry, MetricsProperties properties, ObjectProvider<OperationNames> names) {
        this.registry = registry;
        this.listed = Set.copyOf(properties.operations());
        this.names = names.orderedStream().toList();
        this.others = new OperationMeters(OTHER, registry);
    }

    /** To be kept with the document. */
    public Operation of(String name) {
        Operation known = ours.get(name);
        if (known != null) {
            return known;
        }
        return listed.contains(name) || names.stream().anyMatch(some -> some.has(name))
                ? ours.computeIfAbsent(name, ours -> new Operation(ours, new OperationMeters(ours, registry)))
                : new Operation(name, others);
    }
}
