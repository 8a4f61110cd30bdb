package org.buyergraph.gateway.observability;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A program that sends requests, in one of its versions; unknown programs, and unknown versions of one, are one. */
public final class Client {
    private final String name;
    private final String version;
    private final MeterRegistry registry;
    private final Counter requests;
    private final Map<String, Counter> deprecated = new ConcurrentHashMap<>();

    Client(String name, String version, MeterRegistry registry) {
        this.name = name;
        this.version = version;
        this.registry = registry;
        this.requests = Counter.builder("gateway.clients")
                .description("Requests for the graph, by the client that sent them")
                .tag("client", name)
                .tag("version", version)
                .register(registry);
    }

    public String name() {
        return name;
    }

    public String version() {
        return version;
    }

    /** A request of it is over. */
    public void sent(RequestWatch watch) {
        requests.increment();
        for (String place : watch.deprecated()) {
            deprecated.computeIfAbsent(place, this::use).increment();
        }
    }

    private Counter use(String place) {
        return Counter.builder("gateway.deprecated")
                .description("Requests for the graph that use what is deprecated, by the client that sent them")
                .tag("client", name)
                .tag("version", version)
                .tag("place", place)
                .register(registry);
    }
}
