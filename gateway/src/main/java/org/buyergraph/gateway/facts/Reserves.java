package org.buyergraph.gateway.facts;

import reactor.core.publisher.Mono;

/** Knows which share of a backend's quota whoever sends the current request leaves to others. */
public interface Reserves {
    /** Between 0, who is asked for as long as anything is left, and 1. */
    Mono<Double> reserve();
}
