package org.buyergraph.gateway.graphql;

import reactor.core.publisher.Mono;

/** Knows what is true of the current request as a whole. */
public interface Givens {
    Mono<Given> given();
}
