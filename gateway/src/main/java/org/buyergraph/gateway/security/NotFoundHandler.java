package org.buyergraph.gateway.security;

import org.buyergraph.gateway.graphql.ErrorCode;
import org.buyergraph.gateway.web.HttpError;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.server.authorization.ServerAccessDeniedHandler;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Answers whoever is known and asks for a path that leads nowhere. */
final class NotFoundHandler implements ServerAccessDeniedHandler {
    private static final HttpError NOTHING = new HttpError(
            HttpStatus.NOT_FOUND, ErrorCode.BAD_USER_INPUT, "There is nothing at this path; the graph is at /graphql.");

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, AccessDeniedException denied) {
        return NOTHING.write(exchange);
    }
}
