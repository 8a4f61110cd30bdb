package org.buyergraph.gateway.web;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.buyergraph.gateway.graphql.ErrorCode;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * An error that is answered over HTTP instead of what was asked for, in the form of every other error.
 *
 * @param message for the client's developer; nothing of the request is repeated
 * @param backend that it is the fault of
 * @param retryAfter when asking again could help, where that is known
 */
public record HttpError(
        HttpStatusCode status,
        ErrorCode code,
        String message,
        @Nullable String backend,
        @Nullable Duration retryAfter) {
    private static final JsonMapper MAPPER = new JsonMapper();

    public HttpError(HttpStatusCode status, ErrorCode code, String message) {
        this(status, code, message, null);
    }

    public HttpError(HttpStatusCode status, ErrorCode code, String message, @Nullable Duration retryAfter) {
        this(status, code, message, null, retryAfter);
    }

    public Mono<Void> write(ServerWebExchange exchange) {
        ServerHttpResponse response = exchange.getResponse();
        HttpHeaders headers = response.getHeaders();
        response.setStatusCode(status);
        headers.clearContentHeaders(); // of what would have been answered
        headers.setContentType(MediaType.APPLICATION_JSON);
        if (retryAfter != null) {
            headers.set(HttpHeaders.RETRY_AFTER, Long.toString(seconds(retryAfter)));
        }
        byte[] body = MAPPER.writeValueAsBytes(told(exchange.getRequest().getId()));
        DataBuffer buffer = response.bufferFactory().wrap(body);
        return response.writeWith(Mono.just(buffer));
    }

    /** As an answer without data says it. */
    public Map<String, Object> told(String requestId) {
        Map<String, Object> extensions = new LinkedHashMap<>();
        extensions.put("code", code.name());
        if (backend != null) {
            extensions.put("backend", backend);
        }
        if (retryAfter != null) {
            extensions.put("retryAfter", seconds(retryAfter));
        }
        extensions.put("requestId", requestId);
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("message", message);
        error.put("extensions", extensions);
        return Map.of("errors", List.of(error));
    }

    /** In whole ones, so that nobody is told to come too early. */
    private static long seconds(Duration wait) {
        return Math.max(1, wait.plusMillis(999).toSeconds());
    }
}
