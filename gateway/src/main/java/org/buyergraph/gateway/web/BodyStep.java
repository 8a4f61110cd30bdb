package org.buyergraph.gateway.web;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.buyergraph.gateway.RequestOrder;
import org.buyergraph.gateway.graphql.ErrorCode;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilterChain;
import org.springframework.web.util.DisconnectedClientHelper;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Lets through to the graph only what can be a request: said to be JSON, and not too much of it. It comes after the steps that say who
 * may ask, so that nobody else can make us read a body.
 */
@Component
@Order(RequestOrder.BODY)
public final class BodyStep implements GraphqlStep {
    private static final String ATTRIBUTE = BodyStep.class.getName();
    private static final byte[] NOTHING = {};
    /** What nearly everybody writes, so that it need not be read as a media type. */
    private static final String AS_USUAL = MediaType.APPLICATION_JSON_VALUE;

    private static final HttpError TOO_SLOW = new HttpError(
            HttpStatus.REQUEST_TIMEOUT,
            ErrorCode.BAD_USER_INPUT,
            "The body of the request did not arrive in time. Send the whole of it at once.");

    private static final HttpError BROKEN_OFF = new HttpError(
            HttpStatus.BAD_REQUEST, ErrorCode.BAD_USER_INPUT, "The request ended before its body was whole.");

    private final int largest;
    private final Duration within;

    BodyStep(WebProperties properties) {
        this.largest = Math.toIntExact(properties.largestBody().toBytes());
        this.within = properties.bodyWithin();
    }

    /** What was read; empty before this step. */
    public static byte[] of(ServerWebExchange exchange) {
        return exchange.getAttributeOrDefault(ATTRIBUTE, NOTHING);
    }

    @Override
    public boolean isFor(Errand errand) {
        return errand == Errand.DOCUMENT;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain rest) {
        ServerHttpRequest request = exchange.getRequest();
        if (!isJson(request)) {
            return refuse(HttpStatus.UNSUPPORTED_MEDIA_TYPE);
        }
        if (AnswerForm.of(exchange) == null) {
            return refuse(HttpStatus.NOT_ACCEPTABLE);
        }
        if (request.getHeaders().getContentLength() > largest) {
            return refuse(HttpStatus.CONTENT_TOO_LARGE);
        }
        return read(exchange).flatMap(body -> rest.filter(with(body, exchange)));
    }

    private Mono<byte[]> read(ServerWebExchange exchange) {
        return WholeBody.of(exchange.getRequest().getBody(), largest, within)
                .onErrorMap(failure -> told(failure, exchange));
    }

    private static Throwable told(Throwable failure, ServerWebExchange exchange) {
        if (failure instanceof TimeoutException) {
            return tooSlow(exchange);
        }
        if (failure instanceof DataBufferLimitException) {
            return new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE);
        }
        return DisconnectedClientHelper.isClientDisconnectedException(failure)
                ? new HttpErrorException(BROKEN_OFF)
                : failure;
    }

    /** What is still to come is not waited for: the connection ends with the answer. */
    private static HttpErrorException tooSlow(ServerWebExchange exchange) {
        exchange.getResponse().getHeaders().setConnection("close");
        return new HttpErrorException(TOO_SLOW);
    }

    private static boolean isJson(ServerHttpRequest request) {
        if (AS_USUAL.equals(request.getHeaders().getFirst(HttpHeaders.CONTENT_TYPE))) {
            return true;
        }
        try {
            MediaType type = request.getHeaders().getContentType();
            return type != null
                    && type.equalsTypeAndSubtype(MediaType.APPLICATION_JSON)
                    && (type.getCharset() == null || type.getCharset().equals(StandardCharsets.UTF_8));
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }

    /** The request as if this were what was read. */
    public static ServerWebExchange with(byte[] body, ServerWebExchange exchange) {
        exchange.getAttributes().put(ATTRIBUTE, body);
        ServerHttpRequest read = new ServerHttpRequestDecorator(exchange.getRequest()) {
            @Override
            public Flux<DataBuffer> getBody() {
                return Flux.defer(
                        () -> Flux.just(exchange.getResponse().bufferFactory().wrap(body)));
            }
        };
        return exchange.mutate().request(read).build();
    }

    private static Mono<Void> refuse(HttpStatus status) {
        return Mono.error(new ResponseStatusException(status));
    }
}
