package org.buyergraph.gateway.security.share;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.buyergraph.gateway.RequestOrder;
import org.buyergraph.gateway.door.KnownQuestions;
import org.buyergraph.gateway.security.identity.CurrentViewer;
import org.buyergraph.gateway.security.rate.Network;
import org.buyergraph.gateway.security.rate.RateLimits;
import org.buyergraph.gateway.web.GraphqlStep;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Lets an address without a token bring so much that makes work: documents that are not known, and what is not public. What the fast
 * road answered has not come so far, and a question for the catalog that is known counts no more than as a read.
 */
@Component
@Order(RequestOrder.STRANGERS)
final class StrangerStep implements GraphqlStep {
    private final KnownQuestions known;
    private final RateProperties.Nobody allowance;
    private final RateLimits limits = new RateLimits();
    private final Semaphore free;

    StrangerStep(KnownQuestions known, RateProperties rates) {
        this.known = known;
        this.allowance = rates.nobody();
        this.free = new Semaphore(allowance.underWay());
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain rest) {
        boolean counts = CurrentViewer.of(exchange) == null && !known.isPublic(exchange);
        return counts ? Mono.defer(() -> counted(exchange, rest)) : rest.filter(exchange);
    }

    private Mono<Void> counted(ServerWebExchange exchange, WebFilterChain rest) {
        Duration wait = limits.of(Network.of(exchange), allowance.perSecond(), allowance.burst())
                .take();
        if (!wait.isZero()) {
            return RateStep.tooOften(wait).write(exchange);
        }
        return free.tryAcquire()
                ? rest.filter(exchange).doFinally(end -> free.release())
                : UnderWayStep.TOO_MANY.write(exchange);
    }
}
