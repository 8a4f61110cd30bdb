package org.buyergraph.gateway.security.token;

import org.buyergraph.gateway.graphql.ErrorCode;
import org.buyergraph.gateway.web.HttpError;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.server.ServerAuthenticationEntryPoint;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Answers a request without a valid token. */
public final class UnauthenticatedEntryPoint implements ServerAuthenticationEntryPoint {
    private static final HttpError UNAUTHENTICATED = new HttpError(
            HttpStatus.UNAUTHORIZED,
            ErrorCode.UNAUTHENTICATED,
            "A valid bearer token is needed: send the header Authorization: Bearer <token>.");

    @Override
    public Mono<Void> commence(ServerWebExchange exchange, AuthenticationException failure) {
        return refuse(exchange);
    }

    Mono<Void> refuse(ServerWebExchange exchange) {
        exchange.getResponse().getHeaders().set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        return UNAUTHENTICATED.write(exchange);
    }
}
