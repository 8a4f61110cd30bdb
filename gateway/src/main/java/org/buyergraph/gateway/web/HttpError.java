package org.buyergraph.gateway.web;

import java.nio.charset.StandardCharsets;
import org.buyergraph.gateway.graphql.ErrorCode;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * What is said before a document is even looked at, in the language of every other answer.
 *
 * @param message for the client's developer; a fixed sentence, so that nothing of the request is repeated
 */
public record HttpError(HttpStatusCode status, ErrorCode code, String message) {
    private static final String BODY =
            "{\"errors\":[{\"message\":\"%s\",\"extensions\":{\"code\":\"%s\",\"requestId\":\"%s\"}}]}";

    public Mono<Void> write(ServerWebExchange exchange) {
        ServerHttpResponse response = exchange.getResponse();
        response.setStatusCode(status);
        response.getHeaders().setContentType(MediaType.APPLICATION_JSON);
        String body = BODY.formatted(message, code, exchange.getRequest().getId());
        DataBuffer buffer = response.bufferFactory().wrap(body.getBytes(StandardCharsets.UTF_8));
        return response.writeWith(Mono.just(buffer));
    }
}
