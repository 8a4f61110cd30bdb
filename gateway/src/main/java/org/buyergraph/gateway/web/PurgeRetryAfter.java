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
    private static final String PURGES = "/actuator/memory/";

    private final PurgeRate rate;

    PurgeRetryAfter(PurgeRate rate) {
        this.rate = rate;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        String path = exchange.getRequest().getPath().value();
        if (path.startsWith(PURGES)) {
            String kind = path.substring(PURGES.length()).split("/", 2)[0];
            ServerHttpResponse response = exchange.getResponse();
            response.beforeCommit(() -> Mono.fromRunnable(() -> sayWhen(response, kind)));
        }
        return chain.filter(exchange);
    }

    private void sayWhen(ServerHttpResponse response, String kind) {
        if (HttpStatus.TOO_MANY_REQUESTS.equals(response.getStatusCode())) {
            response.getHeaders().set(HttpHeaders.RETRY_AFTER, Long.toString(rate.secondsToWait(kind)));
        }
    }
}
