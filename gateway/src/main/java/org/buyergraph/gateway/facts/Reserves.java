package org.buyergraph.gateway.facts;

import reactor.core.publisher.Mono;

/** The quota reserve of whoever sends the current request: the share of a backend's quota that they leave to others. */
public interface Reserves {
    /** Between 0, who is asked for as long as anything is left, and 1. */
    Mono<Double> reserve();
}
