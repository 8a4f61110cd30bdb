package org.buyergraph.gateway.web;

import java.util.concurrent.ThreadLocalRandom;
import org.buyergraph.gateway.RequestOrder;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Tells with every answer by which id its request is found in our logs, and in which trace, where it came with one. */
@Component
@Order(RequestOrder.REQUEST_ID)
final class RequestIdStep implements GraphqlStep {
    static final String HEADER = "X-Request-Id";

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain rest) {
        HttpHeaders headers = exchange.getResponse().getHeaders();
        headers.set(HEADER, exchange.getRequest().getId());
        TraceParent trace = TraceParent.of(exchange);
        if (trace != null) {
            headers.set(TraceParent.TOLD, trace.told("%016x".formatted(spanId())));
        }
        return rest.filter(exchange);
    }

    private static long spanId() {
        return ThreadLocalRandom.current().nextLong() | 1; // never nothing but zeros
    }
}
