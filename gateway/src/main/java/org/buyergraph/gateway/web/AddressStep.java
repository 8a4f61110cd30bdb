package org.buyergraph.gateway.web;

import java.time.Clock;
import org.buyergraph.gateway.RequestOrder;
import org.buyergraph.gateway.facts.ShelfLife;
import org.buyergraph.gateway.graphql.ErrorCode;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Takes what is asked by GET for what it would be by POST, and lets whoever asks by a method that only reads ask again whether the answer is still the same. Without a token it is a public read: whoever stands between may keep its
 * answer, so it has no wishes about ages and deadlines, which would be another's.
 */
@Component
@Order(RequestOrder.ADDRESS)
final class AddressStep implements GraphqlStep {
    private static final HttpError UNREADABLE = new HttpError(
            HttpStatus.BAD_REQUEST,
            ErrorCode.BAD_USER_INPUT,
            "Give a query as the parameter query, and variables and extensions, where it has some, as JSON objects.");

    private final Clock businessClock;

    AddressStep(Clock businessClock) {
        this.businessClock = businessClock;
    }

    @Override
    public boolean isFor(Errand errand) {
        return errand == Errand.DOCUMENT;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain rest) {
        ServerHttpRequest request = exchange.getRequest();
        if (Methods.QUERY.equals(request.getMethod())) {
            return rest.filter(
                    exchange.mutate().response(new ValidatedResponse(exchange)).build());
        }
        if (!Methods.BY_ADDRESS.contains(request.getMethod())) {
            return rest.filter(exchange);
        }
        byte[] body = QueryInAddress.body(request.getQueryParams());
        if (body == null) {
            return UNREADABLE.with(Edition.of(exchange).illFormed()).write(exchange);
        }
        return request.getHeaders().containsHeader(HttpHeaders.AUTHORIZATION)
                ? rest.filter(exchange.mutate()
                        .request(PostedRequest.of(request, body))
                        .response(new ValidatedResponse(exchange))
                        .build())
                : rest.filter(asPublicRead(body, exchange));
    }

    private ServerWebExchange asPublicRead(byte[] body, ServerWebExchange exchange) {
        ShelfLife life = ShelfLife.in(exchange.getAttributes());
        return exchange.mutate()
                .request(PostedRequest.withoutWishes(exchange.getRequest(), body))
                .response(new KeptResponse(exchange, life, businessClock))
                .build();
    }
}
