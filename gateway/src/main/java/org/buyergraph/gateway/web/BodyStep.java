package org.buyergraph.gateway.web;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.buyergraph.gateway.RequestOrder;
import org.buyergraph.gateway.graphql.ErrorCode;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.stereotype.Component;
import org.springframework.web.server.MethodNotAllowedException;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilterChain;
import org.springframework.web.util.DisconnectedClientHelper;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Lets through to the graph only what can be a request: JSON, some of it, and not too much. It comes after the steps that say who
 * may ask, so that nobody else can make us read a body.
 */
@Component
@Order(RequestOrder.BODY)
public final class BodyStep implements GraphqlStep {
    private static final String ATTRIBUTE = BodyStep.class.getName();
    private static final byte[] NOTHING = {};
    /** What nearly everybody writes, so that it need not be read as a media type. */
    private static final String AS_USUAL = MediaType.APPLICATION_JSON_VALUE;

    private static final List<MediaType> ANSWERS =
            List.of(MediaType.APPLICATION_JSON, MediaType.APPLICATION_GRAPHQL_RESPONSE);

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
        if (!HttpMethod.POST.equals(request.getMethod())) {
            return Mono.error(new MethodNotAllowedException(request.getMethod(), List.of(HttpMethod.POST)));
        }
        if (!isJson(request)) {
            return refuse(HttpStatus.UNSUPPORTED_MEDIA_TYPE);
        }
        if (!acceptsAnswers(request)) {
            return refuse(HttpStatus.NOT_ACCEPTABLE);
        }
        if (request.getHeaders().getContentLength() > largest) {
            return refuse(HttpStatus.CONTENT_TOO_LARGE);
        }
        return read(exchange)
                .flatMap(body -> isObject(body) ? rest.filter(with(body, exchange)) : refuse(HttpStatus.BAD_REQUEST));
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

    /** Whether the first thing in it is a brace; what follows is the parser's affair. */
    private static boolean isObject(byte[] body) {
        for (byte one : body) {
            if (!Character.isWhitespace(one)) {
                return one == '{';
            }
        }
        return false;
    }

    private static boolean acceptsAnswers(ServerHttpRequest request) {
        if (AS_USUAL.equals(request.getHeaders().getFirst(HttpHeaders.ACCEPT))) {
            return true;
        }
        try {
            List<MediaType> accepted = request.getHeaders().getAccept();
            return accepted.isEmpty()
                    || accepted.stream().anyMatch(type -> ANSWERS.stream().anyMatch(type::isCompatibleWith));
        } catch (InvalidMediaTypeException unreadable) {
            return false;
        }
    }

    private static boolean isJson(ServerHttpRequest request) {
        if (AS_USUAL.equals(request.getHeaders().getFirst(HttpHeaders.CONTENT_TYPE))) {
            return true;
        }
        try {
            MediaType type = request.getHeaders().getContentType();
            return type != null && MediaType.APPLICATION_JSON.isCompatibleWith(type);
        } catch (InvalidMediaTypeException unreadable) {
            return false;
        }
    }

    private static ServerWebExchange with(byte[] body, ServerWebExchange exchange) {
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
