package org.buyergraph.gateway.security.share;

import java.time.Duration;
import org.buyergraph.gateway.RequestOrder;
import org.buyergraph.gateway.graphql.ErrorCode;
import org.buyergraph.gateway.web.GraphqlStep;
import org.buyergraph.gateway.web.HttpError;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Lets each kind of viewer have so many requests under way. It comes after the body has been read: a request that is still arriving
 * is no work yet, and takes no place of others of its kind.
 */
@Component
@Order(RequestOrder.UNDER_WAY)
public final class UnderWayStep implements GraphqlStep {
    static final HttpError TOO_MANY = new HttpError(
            HttpStatus.TOO_MANY_REQUESTS,
            ErrorCode.RATE_LIMITED,
            "Too many requests of your kind of viewer are under way. Ask again soon.",
            Duration.ofSeconds(1));

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain rest) {
        Shares.@Nullable Share share = exchange.getAttribute(Shares.Share.ATTRIBUTE);
        return share == null ? rest.filter(exchange) : Mono.defer(() -> counted(share, exchange, rest));
    }

    private static Mono<Void> counted(Shares.Share share, ServerWebExchange exchange, WebFilterChain rest) {
        return share.free().tryAcquire()
                ? rest.filter(exchange).doFinally(end -> share.free().release())
                : TOO_MANY.write(exchange);
    }
}
