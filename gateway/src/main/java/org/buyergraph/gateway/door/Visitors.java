package org.buyergraph.gateway.door;

import org.jspecify.annotations.Nullable;
import org.springframework.web.server.ServerWebExchange;

/** Knows who sends a request. */
public interface Visitors {
    /** Null where an answer for them is not to be made on this road. */
    @Nullable Visitor visitor(ServerWebExchange exchange);
}
