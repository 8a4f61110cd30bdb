package org.buyergraph.gateway.web;

import java.util.List;
import org.buyergraph.gateway.RequestOrder;
import org.buyergraph.gateway.facts.RequestFreshness;
import org.buyergraph.gateway.graphql.BadUserInputException;
import org.buyergraph.gateway.graphql.ErrorCode;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Lets a client say how fresh it wants its answer, and whether it wants to be told. The answer itself is for its viewer alone, and
 * nobody on the way is to keep it.
 */
@Component
@Order(RequestOrder.FRESHNESS)
final class FreshnessFilter implements WebFilter {
    static final String TOLD = "X-Freshness";

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        if (!exchange.getRequest().getPath().value().equals("/graphql")) {
            return chain.filter(exchange);
        }
        exchange.getResponse().getHeaders().setCacheControl("private, no-store");
        try {
            exchange.getAttributes()
                    .put(RequestFreshness.ATTRIBUTE, read(exchange.getRequest().getHeaders()));
        } catch (BadUserInputException unusable) {
            return new HttpError(
                            HttpStatus.BAD_REQUEST, ErrorCode.BAD_USER_INPUT, String.valueOf(unusable.getMessage()))
                    .write(exchange);
        }
        return chain.filter(exchange);
    }

    private static RequestFreshness read(HttpHeaders headers) {
        CacheControl ages = CacheControl.of(headers.getOrDefault(HttpHeaders.CACHE_CONTROL, List.of()));
        return new RequestFreshness(ages.maxAge(), ages.maxStale(), "true".equalsIgnoreCase(headers.getFirst(TOLD)));
    }
}
