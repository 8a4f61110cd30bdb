package org.buyergraph.gateway.security.share;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.buyergraph.gateway.RequestOrder;
import org.buyergraph.gateway.graphql.ErrorCode;
import org.buyergraph.gateway.security.identity.CurrentViewer;
import org.buyergraph.gateway.security.identity.Viewer;
import org.buyergraph.gateway.security.identity.ViewerAuthentication;
import org.buyergraph.gateway.security.identity.ViewerText;
import org.buyergraph.gateway.web.GraphqlStep;
import org.buyergraph.gateway.web.HttpError;
import org.reactivestreams.Publisher;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Lets each viewer have one export at a time, and each kind of viewer so many: they last long, and others of the kind wait for less. */
@Component
@Order(RequestOrder.EXPORTS)
final class ExportStep implements GraphqlStep {
    private static final HttpError GET_ALONE =
            new HttpError(HttpStatus.METHOD_NOT_ALLOWED, ErrorCode.BAD_USER_INPUT, "Use GET.");

    private static final HttpError ONE_AT_A_TIME = new HttpError(
            HttpStatus.TOO_MANY_REQUESTS,
            ErrorCode.RATE_LIMITED,
            "An export of yours is under way. Ask for the next when it has ended.",
            Duration.ofSeconds(5));

    private static final HttpError TOO_MANY = new HttpError(
            HttpStatus.TOO_MANY_REQUESTS,
            ErrorCode.RATE_LIMITED,
            "Too many exports of your kind of viewer are under way. Ask again soon.",
            Duration.ofSeconds(5));

    private final Tally ofOne = new Tally();
    private final Tally ofKind = new Tally();
    private final int mostOfKind;

    ExportStep(ShareProperties properties) {
        this.mostOfKind = properties.exports();
    }

    @Override
    public boolean isFor(Errand errand) {
        return errand == Errand.EXPORT;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain rest) {
        if (!HttpMethod.GET.equals(exchange.getRequest().getMethod())) {
            exchange.getResponse().getHeaders().setAllow(Set.of(HttpMethod.GET));
            return GET_ALONE.write(exchange);
        }
        ViewerAuthentication asker = CurrentViewer.of(exchange);
        return asker == null ? rest.filter(exchange) : Mono.defer(() -> counted(asker, exchange, rest));
    }

    private Mono<Void> counted(ViewerAuthentication asker, ServerWebExchange exchange, WebFilterChain rest) {
        String name = name(asker);
        String kind = asker.viewer().kind().word();
        if (!ofOne.add(name, 1, 1)) {
            return ONE_AT_A_TIME.write(exchange);
        }
        if (!ofKind.add(kind, 1, mostOfKind)) {
            ofOne.subtract(name, 1);
            return TOO_MANY.write(exchange);
        }
        Place place = new Place(name, kind);
        return rest.filter(exchange.mutate()
                        .response(place.leftWithTheLastOf(exchange.getResponse()))
                        .build())
                .doOnError(why -> place.leave())
                .doFinally(end -> place.leave());
    }

    /**
     * What an export takes while it lasts. It is left before its end is told: whoever hears of that may begin the next at once.
     */
    private final class Place {
        private final String name;
        private final String kind;
        private final AtomicBoolean isLeft = new AtomicBoolean();

        Place(String name, String kind) {
            this.name = name;
            this.kind = kind;
        }

        void leave() {
            if (isLeft.compareAndSet(false, true)) {
                ofOne.subtract(name, 1);
                ofKind.subtract(kind, 1);
            }
        }

        ServerHttpResponse leftWithTheLastOf(ServerHttpResponse response) {
            return new ServerHttpResponseDecorator(response) {
                @Override
                public Mono<Void> writeWith(Publisher<? extends DataBuffer> body) {
                    return super.writeWith(Flux.from(body).doOnTerminate(Place.this::leave));
                }
            };
        }
    }

    /** Support is many people, of whom one must not wait for another's. */
    private static String name(ViewerAuthentication asker) {
        String text = ViewerText.write(asker.viewer());
        return asker.viewer() instanceof Viewer.Support ? text + asker.subject() : text;
    }
}
