package org.buyergraph.gateway.web;

import java.time.Clock;
import java.util.Set;
import org.buyergraph.gateway.RequestOrder;
import org.buyergraph.gateway.facts.ShelfLife;
import org.buyergraph.gateway.graphql.ErrorCode;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Lets what is public be asked by GET, without a token, so that whoever stands between may keep the answer. From here on it is as if
 * it had come by POST, without any wishes about ages and deadlines: these would be another's, where an answer is kept.
 */
@Component
@Order(RequestOrder.PUBLIC_READ)
final class PublicReadStep implements GraphqlStep {
    private static final HttpError NOT_WITH_A_TOKEN = new HttpError(
            HttpStatus.METHOD_NOT_ALLOWED,
            ErrorCode.BAD_USER_INPUT,
            "By GET only what is public can be asked, without a token. Use POST.");

    private static final HttpError UNREADABLE = new HttpError(
            HttpStatus.BAD_REQUEST,
            ErrorCode.BAD_USER_INPUT,
            "Give a query as the parameter query, and variables, where it has some, as a JSON object.");

    private final Clock businessClock;

    PublicReadStep(Clock businessClock) {
        this.businessClock = businessClock;
    }

    @Override
    public boolean isFor(Errand errand) {
        return errand == Errand.DOCUMENT;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain rest) {
        if (!HttpMethod.GET.equals(exchange.getRequest().getMethod())) {
            return rest.filter(exchange);
        }
        if (exchange.getRequest().getHeaders().containsHeader(HttpHeaders.AUTHORIZATION)) {
            exchange.getResponse().getHeaders().setAllow(Set.of(HttpMethod.POST));
            return NOT_WITH_A_TOKEN.write(exchange);
        }
        byte[] body = QueryInAddress.body(exchange.getRequest().getQueryParams());
        return body == null ? UNREADABLE.write(exchange) : rest.filter(asPosted(body, exchange));
    }

    private ServerWebExchange asPosted(byte[] body, ServerWebExchange exchange) {
        ShelfLife life = ShelfLife.in(exchange.getAttributes());
        return exchange.mutate()
                .request(new PostedRequest(exchange.getRequest(), body))
                .response(new KeptResponse(exchange, life, businessClock))
                .build();
    }
}
