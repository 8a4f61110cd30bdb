package org.buyergraph.gateway.graphql;

import reactor.core.publisher.Mono;

/** Whoever sends the current request. Security says who that is. */
public interface Asker {
    Mono<Boolean> isKnown();
}
