package org.buyergraph.gateway.web;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.buyergraph.gateway.graphql.ErrorCode;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * An error that is answered over HTTP alone, before a document is even looked at, in the form of every other error and in the media
 * type that is wanted: a client takes plain JSON with such a status for somebody else's answer.
 *
 * @param message for the client's developer; a fixed sentence, so that nothing of the request is repeated
 * @param retryAfter when asking again could help, where that is known
 */
public record HttpError(
        HttpStatusCode status,
        ErrorCode code,
        String message,
        @Nullable Duration retryAfter) {
    private static final String BODY =
            "{\"errors\":[{\"message\":\"%s\",\"extensions\":{\"code\":\"%s\",%s\"requestId\":\"%s\"}}]}";

    public HttpError(HttpStatusCode status, ErrorCode code, String message) {
        this(status, code, message, null);
    }

    /** The same with another status. */
    HttpError with(HttpStatusCode other) {
        return new HttpError(other, code, message, retryAfter);
    }

    public Mono<Void> write(ServerWebExchange exchange) {
        ServerHttpResponse response = exchange.getResponse();
        response.setStatusCode(status);
        response.getHeaders().setContentType(AnswerForm.ofError(exchange));
        String wait = "";
        if (retryAfter != null) {
            long seconds = Math.max(1, retryAfter.plusMillis(999).toSeconds());
            response.getHeaders().set(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
            wait = "\"retryAfter\":" + seconds + ",";
        }
        String body = BODY.formatted(message, code, wait, exchange.getRequest().getId());
        DataBuffer buffer = response.bufferFactory().wrap(body.getBytes(StandardCharsets.UTF_8));
        return response.writeWith(Mono.just(buffer));
    }
}
