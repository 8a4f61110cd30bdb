package org.buyergraph.gateway.graphql;

import reactor.core.publisher.Mono;

/**
 * What a mutation is to do, once all that it has to know for it is known: its method runs as often as facts come in, this once.
 *
 * @param <T> what is told of it
 */
@FunctionalInterface
public interface Act<T> {
    /** Done when it is. Refusals are told, not errors. */
    Mono<T> carryOut();

    /** Does nothing: that there is nothing to do, or that it may not be done, is known already. */
    static <T> Act<T> nothing(T told) {
        return () -> Mono.just(told);
    }
}
