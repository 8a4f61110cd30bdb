package org.buyergraph.gateway.web;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.buyergraph.gateway.RequestOrder;
import org.buyergraph.gateway.graphql.ErrorCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
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
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.springframework.web.util.DisconnectedClientHelper;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.context.Context;

/**
 * Lets through to the graph only what can be a request: JSON, some of it, and not too much. Runs behind the security filters, so
 * that only those who may ask can make us read a body.
 */
@Component
@Order(RequestOrder.BODY)
final class GraphqlBodyFilter implements WebFilter {
    private static final Logger log = LoggerFactory.getLogger(GraphqlBodyFilter.class);
    private static final List<MediaType> ANSWERS =
            List.of(MediaType.APPLICATION_JSON, MediaType.APPLICATION_GRAPHQL_RESPONSE);

    /** Where Reactor looks for what to do, in one sequence, with a failure that nobody takes. */
    private static final String ON_ERROR_DROPPED = "reactor.onErrorDropped.local";

    private static final HttpError TOO_SLOW = new HttpError(
            HttpStatus.REQUEST_TIMEOUT,
            ErrorCode.BAD_USER_INPUT,
            "The body of the request did not arrive in time. Send the whole of it at once.");

    private static final HttpError BROKEN_OFF = new HttpError(
            HttpStatus.BAD_REQUEST, ErrorCode.BAD_USER_INPUT, "The request ended before its body was whole.");

    private final long largest;
    private final Duration within;

    GraphqlBodyFilter(WebProperties properties) {
        this.largest = properties.largestBody().toBytes();
        this.within = properties.bodyWithin();
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        ServerHttpRequest request = exchange.getRequest();
        if (!request.getPath().value().equals("/graphql") || HttpMethod.OPTIONS.equals(request.getMethod())) {
            return chain.filter(exchange);
        }
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
                .filter(GraphqlBodyFilter::isObject)
                .doOnDiscard(DataBuffer.class, DataBufferUtils::release)
                .switchIfEmpty(Mono.error(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST)))
                .flatMap(body -> chain.filter(
                        exchange.mutate().request(with(body, request)).build()));
    }

    private Mono<DataBuffer> read(ServerWebExchange exchange) {
        return DataBufferUtils.join(exchange.getRequest().getBody(), (int) largest)
                .timeout(within)
                .onErrorMap(TimeoutException.class, slow -> tooSlow(exchange))
                .onErrorMap(
                        DisconnectedClientHelper::isClientDisconnectedException,
                        gone -> new HttpErrorException(BROKEN_OFF))
                .contextWrite(Context.of(ON_ERROR_DROPPED, (Consumer<Throwable>) GraphqlBodyFilter::ignore))
                .onErrorMap(
                        DataBufferLimitException.class,
                        tooMuch -> new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE));
    }

    /** A client that goes away ends the request, and only then fails its body: there is nobody left to tell. */
    private static void ignore(Throwable brokenOff) {
        log.debug("An upload was broken off: {}", brokenOff.toString());
    }

    /** What is still to come is not waited for: the connection ends with the answer. */
    private static HttpErrorException tooSlow(ServerWebExchange exchange) {
        exchange.getResponse().getHeaders().setConnection("close");
        return new HttpErrorException(TOO_SLOW);
    }

    /** Whether the first thing in it is a brace; what follows is the parser's affair. */
    private static boolean isObject(DataBuffer body) {
        for (int i = body.readPosition(); i < body.writePosition(); i++) {
            if (!Character.isWhitespace(body.getByte(i))) {
                return body.getByte(i) == '{';
            }
        }
        return false;
    }

    private static boolean acceptsAnswers(ServerHttpRequest request) {
        try {
            List<MediaType> accepted = request.getHeaders().getAccept();
            return accepted.isEmpty()
                    || accepted.stream().anyMatch(type -> ANSWERS.stream().anyMatch(type::isCompatibleWith));
        } catch (InvalidMediaTypeException unreadable) {
            return false;
        }
    }

    private static boolean isJson(ServerHttpRequest request) {
        try {
            MediaType type = request.getHeaders().getContentType();
            return type != null && MediaType.APPLICATION_JSON.isCompatibleWith(type);
        } catch (InvalidMediaTypeException unreadable) {
            return false;
        }
    }

    private static ServerHttpRequest with(DataBuffer body, ServerHttpRequest request) {
        return new ServerHttpRequestDecorator(request) {
            @Override
            public Flux<DataBuffer> getBody() {
                return Flux.just(body);
            }
        };
    }

    private static Mono<Void> refuse(HttpStatus status) {
        return Mono.error(new ResponseStatusException(status));
    }
}
