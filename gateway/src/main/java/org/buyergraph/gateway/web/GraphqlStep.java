package org.buyergraph.gateway.web;

import org.buyergraph.gateway.RequestOrder;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** One step of the way that every request for the graph takes before its document is executed; its place is in {@link RequestOrder}. */
public interface GraphqlStep {
    /** What a request of the way brings: a document of its own, or the wish for an export, which has a document of ours. */
    enum Errand {
        DOCUMENT,
        EXPORT
    }

    /** Whether requests with that errand take this step. */
    default boolean isFor(Errand errand) {
        return true;
    }

    /** @param rest of the way, for a request that may go on */
    Mono<Void> filter(ServerWebExchange exchange, WebFilterChain rest);
}
