package org.buyergraph.gateway.facts;

import java.util.function.Function;
import reactor.core.publisher.Mono;

/** Finds how to guard facts for whoever sends the current request. */
public interface Guards {
    Mono<Function<Grounds, Guard>> guards();
}
