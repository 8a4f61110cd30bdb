package org.buyergraph.gateway.web;

import org.buyergraph.gateway.RequestOrder;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Adds {@code Retry-After} where the purge endpoint answers 429: an endpoint of the actuator cannot set a header itself. */
@Component
@Order(RequestOrder.PURGE_RETRY_AFTER)
final class PurgeRetryAfter implements WebFilter {
    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        if (exchange.getRequest().getPath().value().startsWith("/actuator/memory/")) {
            ServerHttpResponse response = exchange.getResponse();
            response.beforeCommit(() -> Mono.fromRunnable(() -> sayWhen(response)));
        }
        return chain.filter(exchange);
    }

    private static void sayWhen(ServerHttpResponse response) {
        if (HttpStatus.TOO_MANY_REQUESTS.equals(response.getStatusCode())) {
            response.getHeaders().set(HttpHeaders.RETRY_AFTER, Long.toString(PurgeEndpoint.PERIOD.toSeconds()));
        }
    }
}
