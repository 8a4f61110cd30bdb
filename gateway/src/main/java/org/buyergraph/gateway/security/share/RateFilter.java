package org.buyergraph.gateway.security.share;

import java.time.Duration;
import java.util.Optional;
import org.buyergraph.gateway.graphql.ErrorCode;
import org.buyergraph.gateway.security.identity.CurrentViewer;
import org.buyergraph.gateway.security.identity.Viewer;
import org.buyergraph.gateway.security.identity.ViewerText;
import org.buyergraph.gateway.security.rate.Network;
import org.buyergraph.gateway.security.rate.RateLimits;
import org.buyergraph.gateway.web.HttpError;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Lets each viewer ask so often, and hold no more than a part of what its kind may have under way, from the first byte of a request
 * on. What is too much is refused at once, with when to come again: nothing waits here.
 */
public final class RateFilter implements WebFilter {
    private static final HttpError TOO_MANY = new HttpError(
            HttpStatus.TOO_MANY_REQUESTS,
            ErrorCode.RATE_LIMITED,
            "Too many of your requests are under way. Ask again soon.",
            Duration.ofSeconds(1));

    private final ShareProperties properties;
    private final Shares shares;
    private final RateLimits limits = new RateLimits();
    private final Tally requests = new Tally();
    private final Tally bodies = new Tally();

    public RateFilter(RateProperties rates, ShareProperties properties) {
        this.properties = properties;
        this.shares = new Shares(rates, properties.bodiesOfAll());
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        if (exchange.getRequest().getPath().value().startsWith("/actuator/")) {
            return chain.filter(exchange);
        }
        return CurrentViewer.find()
                .map(authentication -> Optional.of(authentication.getPrincipal()))
                .defaultIfEmpty(Optional.empty())
                .flatMap(viewer -> admit(viewer, exchange, chain));
    }

    private Mono<Void> admit(Optional<Viewer> viewer, ServerWebExchange exchange, WebFilterChain chain) {
        Shares.Share share = shares.of(viewer.orElse(null));
        RateProperties.Allowance allowance = share.allowance();
        String name = viewer.map(ViewerText::write).orElseGet(() -> "nobody:" + Network.of(exchange));
        Duration wait =
                limits.of(name, allowance.perSecond(), allowance.burst()).take();
        if (!wait.isZero()) {
            return tooOften(wait).write(exchange);
        }
        boolean alone = viewer.filter(Viewer.Support.class::isInstance).isPresent(); // all of support counts as one
        if (!requests.add(name, 1, alone ? allowance.underWay() : properties.ofOne(allowance.underWay()))) {
            return TOO_MANY.write(exchange);
        }
        exchange.getAttributes().put(Shares.Share.ATTRIBUTE, share);
        MeteredRequest metered = new MeteredRequest(
                exchange.getRequest(), name, bodies, properties.ofOne(properties.bodiesOfAll()), share.bodies());
        return chain.filter(exchange.mutate().request(metered).build()).doFinally(end -> {
            metered.release();
            requests.subtract(name, 1);
        });
    }

    private static HttpError tooOften(Duration wait) {
        return new HttpError(
                HttpStatus.TOO_MANY_REQUESTS,
                ErrorCode.RATE_LIMITED,
                "You ask too often. Wait as long as retryAfter says.",
                wait);
    }
}
