package org.buyergraph.gateway.web;

import org.buyergraph.gateway.RequestOrder;
import org.buyergraph.gateway.graphql.ErrorCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webflux.error.ErrorWebExceptionHandler;
import org.springframework.core.annotation.Order;
import org.springframework.core.codec.CodecException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The last word on a request that no handler could answer: a code and a sentence, never a stack trace. */
@Component
@Order(RequestOrder.HTTP_ERRORS)
final class HttpErrorHandler implements ErrorWebExceptionHandler {
    private static final Logger log = LoggerFactory.getLogger(HttpErrorHandler.class);

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable failure) {
        if (exchange.getResponse().isCommitted()) {
            return Mono.error(failure);
        }
        return error(failure, exchange).write(exchange);
    }

    private static HttpError error(Throwable failure, ServerWebExchange exchange) {
        if (failure instanceof HttpErrorException told) {
            return told.error();
        }
        if (failure instanceof ErrorResponse known) {
            known.getHeaders().forEach(exchange.getResponse().getHeaders()::addAll);
            HttpStatusCode status = known.getStatusCode();
            return status.is4xxClientError() ? clientError(status) : internal(failure, exchange);
        }
        return failure instanceof CodecException ? clientError(HttpStatus.BAD_REQUEST) : internal(failure, exchange);
    }

    private static HttpError clientError(HttpStatusCode status) {
        String message =
                switch (status.value()) {
                    case 404 -> "There is nothing at this path; the graph is at /graphql.";
                    case 405 -> "The graph is asked by POST, and what only reads by GET or QUERY.";
                    case 406 -> "Accept application/json or application/graphql-response+json.";
                    case 413 -> "The request is too large.";
                    case 415 -> "Send the request as application/json, in UTF-8.";
                    default -> "The body must be a JSON object with a query, and variables as an object.";
                };
        return new HttpError(status, ErrorCode.BAD_USER_INPUT, message);
    }

    private static HttpError internal(Throwable failure, ServerWebExchange exchange) {
        log.error("Unexpected, request {}", exchange.getRequest().getId(), failure);
        return new HttpError(
                HttpStatus.INTERNAL_SERVER_ERROR,
                ErrorCode.INTERNAL,
                "Something went wrong on our side. Tell us the requestId and we can find it.");
    }
}
