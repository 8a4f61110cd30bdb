package org.buyergraph.gateway.security.share;

import java.time.Duration;
import java.util.Optional;
import org.buyergraph.gateway.door.Visitors;
import org.buyergraph.gateway.graphql.ErrorCode;
import org.buyergraph.gateway.security.identity.CurrentViewer;
import org.buyergraph.gateway.security.identity.Viewer;
import org.buyergraph.gateway.security.share.Admissions.Admission;
import org.buyergraph.gateway.web.HttpError;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Refuses what is too much of one viewer or one kind of viewer; whom the door let in already is not counted again. */
public final class RateFilter implements WebFilter {
    private static final HttpError TOO_MANY = new HttpError(
            HttpStatus.TOO_MANY_REQUESTS,
            ErrorCode.RATE_LIMITED,
            "Too many requests of your kind of viewer are under way. Ask again soon.",
            Duration.ofSeconds(1));

    private final Admissions admissions;

    public RateFilter(Admissions admissions) {
        this.admissions = admissions;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        if (exchange.getRequest().getPath().value().startsWith("/actuator/")) {
            return chain.filter(exchange);
        }
        return Mono.deferContextual(
                context -> Visitors.isLetIn(context) ? chain.filter(exchange) : count(exchange, chain));
    }

    private Mono<Void> count(ServerWebExchange exchange, WebFilterChain chain) {
        return CurrentViewer.find()
                .map(authentication -> Optional.of(authentication.getPrincipal()))
                .defaultIfEmpty(Optional.empty())
                .flatMap(viewer -> admit(viewer, exchange, chain));
    }

    private Mono<Void> admit(Optional<Viewer> viewer, ServerWebExchange exchange, WebFilterChain chain) {
        Admission admission =
                admissions.admit(viewer.orElse(null), exchange.getRequest().getRemoteAddress());
        if (admission instanceof Admission.LetIn letIn) {
            return chain.filter(exchange).doFinally(end -> letIn.leave().run());
        }
        return (admission instanceof Admission.TooOften often ? tooOften(often.pause()) : TOO_MANY).write(exchange);
    }

    private static HttpError tooOften(Duration wait) {
        return new HttpError(
                HttpStatus.TOO_MANY_REQUESTS,
                ErrorCode.RATE_LIMITED,
                "You ask too often. Wait as long as retryAfter says.",
                wait);
    }
}
