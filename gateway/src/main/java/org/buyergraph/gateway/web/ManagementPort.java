package org.buyergraph.gateway.web;

import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.web.server.ServerWebExchange;

/** The port for whoever runs us. It takes over all our filters and routes, and none but health and memory is for it. */
public final class ManagementPort {
    private ManagementPort() {}

    /** Whether the request came there. */
    public static boolean took(ServerWebExchange exchange) {
        return WebServerApplicationContext.hasServerNamespace(exchange.getApplicationContext(), "management");
    }
}
