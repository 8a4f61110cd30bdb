package org.buyergraph.gateway.web;

import java.util.concurrent.ThreadLocalRandom;
import org.buyergraph.gateway.RequestOrder;
import org.buyergraph.gateway.observability.RequestWatch;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Tells with every answer by which id its request is found in our logs, and in which trace: our own where requests are traced, else the one it came with. */
@Component
@Order(RequestOrder.REQUEST_ID)
final class RequestIdStep implements GraphqlStep {
    static final String HEADER = "X-Request-Id";

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain rest) {
        HttpHeaders headers = exchange.getResponse().getHeaders();
        headers.set(HEADER, exchange.getRequest().getId());
        TraceParent trace = traced(RequestWatch.of(exchange.getAttributes()));
        if (trace == null) {
            trace = untraced(TraceParent.of(exchange));
        }
        if (trace != null) {
            headers.set(TraceParent.TOLD, trace.told());
        }
        return rest.filter(exchange);
    }

    private static @Nullable TraceParent traced(@Nullable RequestWatch watch) {
        if (watch == null) {
            return null;
        }
        String traceId = watch.traceId();
        String spanId = watch.spanId();
        return traceId == null || spanId == null ? null : new TraceParent(traceId, spanId, watch.isSampled());
    }

    private static @Nullable TraceParent untraced(@Nullable TraceParent caller) {
        return caller == null ? null : caller.of("%016x".formatted(spanId()));
    }

    private static long spanId() {
        return ThreadLocalRandom.current().nextLong() | 1; // never nothing but zeros
    }
}
