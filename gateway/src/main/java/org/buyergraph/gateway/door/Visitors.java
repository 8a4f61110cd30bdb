package org.buyergraph.gateway.door;

import reactor.core.publisher.Mono;

/** Knows who sends the current request. */
public interface Visitors {
    /** Nothing where an answer for them is not to be made on this road. */
    Mono<Visitor> visitor();
}
