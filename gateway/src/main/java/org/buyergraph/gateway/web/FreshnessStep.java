package org.buyergraph.gateway.web;

import java.util.List;
import java.util.Map;
import org.buyergraph.gateway.RequestOrder;
import org.buyergraph.gateway.facts.RequestFreshness;
import org.buyergraph.gateway.graphql.BadUserInputException;
import org.buyergraph.gateway.graphql.ErrorCode;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Lets a client say how fresh it wants its answer, and whether it wants to be told.
 */
@Component
@Order(RequestOrder.FRESHNESS)
final class FreshnessStep implements GraphqlStep {
    static final String TOLD = "X-Freshness";

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain rest) {
        try {
            note(exchange.getRequest().getHeaders(), exchange.getAttributes());
        } catch (BadUserInputException unusable) {
            return new HttpError(
                            HttpStatus.BAD_REQUEST, ErrorCode.BAD_USER_INPUT, String.valueOf(unusable.getMessage()))
                    .write(exchange);
        }
        return rest.filter(exchange);
    }

    /** Who says nothing wants it as usual. */
    private static void note(HttpHeaders headers, Map<String, Object> attributes) {
        List<String> said = headers.get(HttpHeaders.CACHE_CONTROL);
        String told = headers.getFirst(TOLD);
        if (said != null || told != null) {
            CacheControl ages = CacheControl.of(said == null ? List.of() : said);
            attributes.put(
                    RequestFreshness.ATTRIBUTE,
                    new RequestFreshness(ages.maxAge(), ages.maxStale(), "true".equalsIgnoreCase(told)));
        }
    }
}
