package org.buyergraph.gateway.web;

import org.buyergraph.gateway.RequestOrder;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** One step of the way that every request for the graph takes before its document is executed; its place is in {@link RequestOrder}. */
public interface GraphqlStep {
    /** @param rest of the way, for a request that may go on */
    Mono<Void> filter(ServerWebExchange exchange, WebFilterChain rest);
}
