package org.buyergraph.gateway.web;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.buyergraph.gateway.RequestOrder;
import org.buyergraph.gateway.web.GraphqlStep.Errand;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Takes requests for the graph through all steps, one by one, and through nothing else: each is a plain function, so that the whole
 * way costs little beside an answer that is remembered. Exports are read from the graph too: they take the same way, but for what
 * is about a document that a client sends. Other paths are left to the security chains, which let nobody to the graph.
 */
@Component
@Order(RequestOrder.GRAPHQL)
public final class GraphqlWay implements WebFilter {
    /** To the letter: the same path written in another way leads nowhere. */
    static final String PATH = "/graphql";

    private static final String EXPORTS = "/exports/";

    private static final String TAKEN = GraphqlWay.class.getName();

    /** The edition in which such a request is answered. */
    static final String EDITION = TAKEN + ".edition";

    private final Map<Errand, List<GraphqlStep>> steps = new EnumMap<>(Errand.class);
    private final RequestTimes times;
    private final Edition edition;

    GraphqlWay(List<GraphqlStep> steps, RequestTimes times, HttpProperties properties) {
        for (Errand errand : Errand.values()) {
            this.steps.put(
                    errand, steps.stream().filter(step -> step.isFor(errand)).toList());
        }
        this.times = times;
        this.edition = properties.spoken();
    }

    /** Whether the request has gone this way. */
    public static boolean wasTaken(ServerWebExchange exchange) {
        return exchange.getAttribute(TAKEN) != null;
    }

    /** Whether it has, for an export. */
    public static boolean isExport(ServerWebExchange exchange) {
        return exchange.getAttribute(TAKEN) == Errand.EXPORT;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain rest) {
        String path = exchange.getRequest().getPath().value();
        boolean isDocument = path.equals(PATH);
        if ((!isDocument && !path.startsWith(EXPORTS)) || ManagementPort.took(exchange)) {
            return rest.filter(exchange);
        }
        return isDocument
                ? times.timed(times.begin(exchange), exchange, take(Errand.DOCUMENT, exchange, rest))
                : take(Errand.EXPORT, exchange, rest);
    }

    private Mono<Void> take(Errand errand, ServerWebExchange exchange, WebFilterChain rest) {
        exchange.getAttributes().put(TAKEN, errand);
        exchange.getAttributes().put(EDITION, edition);
        return go(0, steps.getOrDefault(errand, List.of()), exchange, rest);
    }

    private static Mono<Void> go(int step, List<GraphqlStep> of, ServerWebExchange exchange, WebFilterChain rest) {
        return step == of.size()
                ? rest.filter(exchange)
                : of.get(step).filter(exchange, same -> go(step + 1, of, same, rest));
    }
}
