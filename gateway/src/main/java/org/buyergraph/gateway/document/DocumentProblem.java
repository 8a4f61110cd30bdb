package org.buyergraph.gateway.document;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import org.buyergraph.gateway.facts.DeadlineExceededException;
import org.buyergraph.gateway.graphql.ErrorCode;
import org.buyergraph.spi.BackendException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** What is answered instead of a document, in the form and with the codes of every other error. */
final class DocumentProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final Logger log = LoggerFactory.getLogger(DocumentProblem.class);
    private static final JsonMapper MAPPER = new JsonMapper();

    private final HttpStatus status;
    private final ErrorCode code;
    private final transient @Nullable BackendException backend;

    private DocumentProblem(HttpStatus status, ErrorCode code, String message, @Nullable BackendException backend) {
        super(message, backend, false, false);
        this.status = status;
        this.code = code;
        this.backend = backend;
    }

    static DocumentProblem badLink() {
        return new DocumentProblem(
                HttpStatus.FORBIDDEN,
                ErrorCode.FORBIDDEN,
                "This link is not valid, or not any more. Ask for a new one.",
                null);
    }

    static DocumentProblem notFound() {
        return new DocumentProblem(
                HttpStatus.NOT_FOUND,
                ErrorCode.BAD_USER_INPUT,
                "There is no such document, or none that you may see.",
                null);
    }

    static DocumentProblem late() {
        return new DocumentProblem(
                HttpStatus.GATEWAY_TIMEOUT,
                ErrorCode.DEADLINE_EXCEEDED,
                "The document did not arrive in time. Follow the link again.",
                null);
    }

    static DocumentProblem of(Throwable failure) {
        if (failure instanceof DocumentProblem problem) {
            return problem;
        }
        if (failure instanceof BackendException backend) {
            log.info("No document: {}", backend.getMessage());
            return of(backend);
        }
        if (failure instanceof TimeoutException || failure instanceof DeadlineExceededException) {
            return late();
        }
        log.error("No document, unexpectedly", failure);
        return new DocumentProblem(
                HttpStatus.INTERNAL_SERVER_ERROR,
                ErrorCode.INTERNAL,
                "Something went wrong on our side. Tell us the requestId and we can find it.",
                null);
    }

    private static DocumentProblem of(BackendException failure) {
        return switch (failure.problem()) {
            case UNAVAILABLE ->
                new DocumentProblem(
                        HttpStatus.BAD_GATEWAY,
                        ErrorCode.BACKEND_UNAVAILABLE,
                        "The system that holds the document is unavailable. Follow the link again later.",
                        failure);
            case TIMEOUT ->
                new DocumentProblem(
                        HttpStatus.GATEWAY_TIMEOUT,
                        ErrorCode.BACKEND_TIMEOUT,
                        "The system that holds the document did not answer in time. Follow the link again.",
                        failure);
            case BAD_RESPONSE ->
                new DocumentProblem(
                        HttpStatus.BAD_GATEWAY,
                        ErrorCode.BACKEND_BAD_RESPONSE,
                        "The system that holds the document gave an answer that cannot be used.",
                        failure);
        };
    }

    /** Once a part of the document is out, all that can be said is that it is not whole: the connection breaks. */
    Mono<Void> answer(ServerWebExchange exchange) {
        ServerHttpResponse response = exchange.getResponse();
        if (response.isCommitted()) {
            return Mono.error(this);
        }
        HttpHeaders headers = response.getHeaders();
        headers.clearContentHeaders();
        headers.setContentType(MediaType.APPLICATION_JSON);
        Duration retryAfter = backend == null ? null : backend.retryAfter();
        if (retryAfter != null) {
            headers.set(HttpHeaders.RETRY_AFTER, Long.toString(retryAfter.toSeconds()));
        }
        response.setStatusCode(status);
        byte[] body = MAPPER.writeValueAsBytes(body(exchange.getRequest().getId()));
        return response.writeWith(Mono.just(response.bufferFactory().wrap(body)));
    }

    private Map<String, Object> body(String requestId) {
        Map<String, Object> extensions = new LinkedHashMap<>();
        extensions.put("code", code.name());
        if (backend != null) {
            extensions.put("backend", backend.backend().name());
        }
        extensions.put("requestId", requestId);
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("message", getMessage());
        error.put("extensions", extensions);
        return Map.of("errors", List.of(error));
    }
}
