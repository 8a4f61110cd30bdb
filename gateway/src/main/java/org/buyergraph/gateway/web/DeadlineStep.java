package org.buyergraph.gateway.web;

import java.time.Duration;
import org.buyergraph.gateway.RequestOrder;
import org.buyergraph.gateway.facts.RequestDeadline;
import org.buyergraph.gateway.graphql.ErrorCode;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Lets a client say how long it will wait, so that it gets what is there by then. */
@Component
@Order(RequestOrder.DEADLINE)
final class DeadlineStep implements GraphqlStep {
    static final String HEADER = "X-Deadline-Millis";

    private static final HttpError UNREADABLE = new HttpError(
            HttpStatus.BAD_REQUEST,
            ErrorCode.BAD_USER_INPUT,
            "Give the header " + HEADER + " as a number of milliseconds, at least 1.");

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain rest) {
        String header = exchange.getRequest().getHeaders().getFirst(HEADER);
        if (header == null) {
            return rest.filter(exchange);
        }
        Duration wait = read(header);
        if (wait == null) {
            return UNREADABLE.write(exchange);
        }
        exchange.getAttributes().put(RequestDeadline.ATTRIBUTE, wait);
        return rest.filter(exchange);
    }

    private static @Nullable Duration read(String header) {
        return header.matches("[1-9][0-9]{0,8}") ? Duration.ofMillis(Long.parseLong(header)) : null;
    }
}
