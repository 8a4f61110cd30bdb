package org.buyergraph.gateway.security.share;

import java.time.Duration;
import org.buyergraph.gateway.RequestOrder;
import org.buyergraph.gateway.graphql.ErrorCode;
import org.buyergraph.gateway.security.identity.CurrentViewer;
import org.buyergraph.gateway.security.identity.Viewer;
import org.buyergraph.gateway.security.identity.ViewerAuthentication;
import org.buyergraph.gateway.security.rate.Network;
import org.buyergraph.gateway.security.rate.RateLimits;
import org.buyergraph.gateway.web.GraphqlStep;
import org.buyergraph.gateway.web.GraphqlWay;
import org.buyergraph.gateway.web.HttpError;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Lets each viewer ask so often, and hold no more than a part of what its kind may have under way, from the first byte of a request
 * on. What is too much is refused at once, with when to come again: nothing waits here.
 */
@Component
@Order(RequestOrder.RATE)
public final class RateStep implements GraphqlStep {
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

    RateStep(RateProperties rates, ShareProperties properties) {
        this.properties = properties;
        this.shares = new Shares(rates, properties.bodiesOfAll());
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain rest) {
        if (exchange.getRequest().getPath().value().startsWith("/actuator/")) {
            return rest.filter(exchange);
        }
        return Mono.defer(() -> admit(CurrentViewer.of(exchange), exchange, rest));
    }

    private Mono<Void> admit(@Nullable ViewerAuthentication asker, ServerWebExchange exchange, WebFilterChain rest) {
        boolean reads = asker == null && GraphqlWay.wasTaken(exchange);
        Shares.Share share = reads ? shares.ofReaders() : shares.of(asker == null ? null : asker.getPrincipal());
        RateProperties.Allowance allowance = share.allowance();
        String name = asker == null ? (reads ? "reader:" : "nobody:") + Network.of(exchange) : asker.text();
        Duration wait =
                limits.of(name, allowance.perSecond(), allowance.burst()).take();
        if (!wait.isZero()) {
            return tooOften(wait).write(exchange);
        }
        boolean alone = asker != null && asker.getPrincipal() instanceof Viewer.Support; // all of support counts as one
        if (!requests.add(name, 1, alone ? allowance.underWay() : properties.ofOne(allowance.underWay()))) {
            return TOO_MANY.write(exchange);
        }
        exchange.getAttributes().put(Shares.Share.ATTRIBUTE, share);
        MeteredRequest metered = new MeteredRequest(
                exchange.getRequest(), name, bodies, properties.ofOne(properties.bodiesOfAll()), share.bodies());
        return rest.filter(exchange.mutate().request(metered).build()).doFinally(end -> {
            metered.release();
            requests.subtract(name, 1);
        });
    }

    static HttpError tooOften(Duration wait) {
        return new HttpError(
                HttpStatus.TOO_MANY_REQUESTS,
                ErrorCode.RATE_LIMITED,
                "You ask too often. Wait as long as retryAfter says.",
                wait);
    }
}
