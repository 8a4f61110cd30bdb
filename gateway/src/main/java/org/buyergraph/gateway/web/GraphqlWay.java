package org.buyergraph.gateway.web;

import java.util.List;
import org.buyergraph.gateway.RequestOrder;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Takes requests for the graph through all steps, one by one, and through nothing else: each is a plain function, so that the whole
 * way costs little beside an answer that is remembered. Other paths are left to the security chains, which let nobody to the graph.
 */
@Component
@Order(RequestOrder.GRAPHQL)
public final class GraphqlWay implements WebFilter {
    /** To the letter: the same path written in another way leads nowhere. */
    static final String PATH = "/graphql";

    /** Of a request that has gone this way: the edition that it is answered in. */
    static final String TAKEN = GraphqlWay.class.getName();

    private final List<GraphqlStep> steps;
    private final RequestTimes times;
    private final Edition edition;

    GraphqlWay(List<GraphqlStep> steps, RequestTimes times, HttpProperties properties) {
        this.steps = steps;
        this.times = times;
        this.edition = properties.spoken();
    }

    /** Whether the request has gone this way. */
    public static boolean wasTaken(ServerWebExchange exchange) {
        return exchange.getAttribute(TAKEN) != null;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain rest) {
        if (!exchange.getRequest().getPath().value().equals(PATH) || ManagementPort.took(exchange)) {
            return rest.filter(exchange);
        }
        exchange.getAttributes().put(TAKEN, edition);
        return times.timed(exchange, go(0, exchange, rest));
    }

    private Mono<Void> go(int step, ServerWebExchange exchange, WebFilterChain rest) {
        return step == steps.size()
                ? rest.filter(exchange)
                : steps.get(step).filter(exchange, same -> go(step + 1, same, rest));
    }
}
