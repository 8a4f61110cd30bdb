package org.buyergraph.gateway.web;

import org.buyergraph.gateway.RequestOrder;
import org.buyergraph.gateway.graphql.ErrorCode;
import org.buyergraph.gateway.graphql.ReadsOnly;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Answers those that ask by which methods they may ask, and those that ask by another. */
@Component
@Order(RequestOrder.METHOD)
final class MethodStep implements GraphqlStep {
    /** The method of a request that only reads: further on it looks as if it had been posted. */
    static final String ASKED_BY = MethodStep.class.getName();

    private static final HttpError NOT_ALLOWED = new HttpError(
            HttpStatus.METHOD_NOT_ALLOWED,
            ErrorCode.BAD_USER_INPUT,
            "Ask by POST, or by GET or QUERY what only reads.");

    @Override
    public boolean isFor(Errand errand) {
        return errand == Errand.DOCUMENT;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain rest) {
        HttpMethod method = exchange.getRequest().getMethod();
        if (HttpMethod.POST.equals(method)) {
            return rest.filter(exchange);
        }
        if (!Methods.ALLOWED.contains(method)) {
            Methods.tell(exchange.getResponse().getHeaders());
            return NOT_ALLOWED.write(exchange);
        }
        if (HttpMethod.OPTIONS.equals(method)) {
            Methods.tell(exchange.getResponse().getHeaders());
            exchange.getResponse().setStatusCode(HttpStatus.NO_CONTENT);
            return exchange.getResponse().setComplete();
        }
        ReadsOnly.note(exchange.getAttributes());
        exchange.getAttributes().put(ASKED_BY, method);
        return rest.filter(exchange);
    }
}
