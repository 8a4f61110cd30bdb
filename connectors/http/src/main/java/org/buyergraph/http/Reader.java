package org.buyergraph.http;

import reactor.core.publisher.Mono;

/** Tells a vendor's answer from its refusals: an answer, nothing when there is no such thing, or an error. */
@FunctionalInterface
public interface Reader {
    Mono<Json> read(Received received);
}
