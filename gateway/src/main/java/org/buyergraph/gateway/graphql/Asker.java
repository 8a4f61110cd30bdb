package org.buyergraph.gateway.graphql;

import reactor.core.publisher.Mono;

/**
 * Tells whether a token says who sends the current request. Security knows; where nobody does, only what is public is answered.
 */
public interface Asker {
    Mono<Boolean> isKnown();
}
