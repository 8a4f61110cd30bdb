package org.buyergraph.gateway.observability;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/** A program that sends requests, in one of its versions; unknown programs, and unknown versions of one, are one. */
public final class Client {
    private final String name;
    private final String version;
    private final Counter requests;

    Client(String name, String version, MeterRegistry registry) {
        this.name = name;
        this.version = version;
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
    public void sent() {
        requests.increment();
    }
}
