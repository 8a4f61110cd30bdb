package org.buyergraph.gateway.web;

import reactor.core.publisher.Mono;

/** Lets a link stand for its viewer where no token can be sent along. Security says how. */
public interface Tickets {
    /** Does the work as the viewer whom the ticket was signed for; nothing when it was not signed for this, or for now. */
    <T> Mono<T> use(String thing, Ticket ticket, Mono<T> work);
}
