package org.buyergraph.gateway.facts;

import reactor.core.publisher.Mono;

/** Finds the guard for whoever sends the current request. */
public interface Guards {
    Mono<Guard> guard(Grounds grounds);
}
