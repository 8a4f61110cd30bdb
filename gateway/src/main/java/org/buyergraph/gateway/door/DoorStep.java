package org.buyergraph.gateway.door;

import org.buyergraph.gateway.RequestOrder;
import org.buyergraph.gateway.web.GraphqlStep;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Where a request for the graph leaves the general road for the fast one. All that may refuse it, or says who sends it, stands
 * before. A request that says how fresh or how soon it wants its answer goes straight on, and so does every answer in which an
 * error has to be told.
 */
@Component
@Order(RequestOrder.DOOR)
@ConditionalOnBooleanProperty(name = "gateway.door.enabled", matchIfMissing = true)
final class DoorStep implements GraphqlStep {
    private final Visitors visitors;
    private final FastRoad road;

    DoorStep(Visitors visitors, FastRoad road) {
        this.visitors = visitors;
        this.road = road;
    }

    @Override
    public boolean isFor(Errand errand) {
        return errand == Errand.DOCUMENT;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain rest) {
        MediaType form = KnownQuestions.isUsual(exchange)
                ? AnswerForm.wanted(exchange.getRequest().getHeaders())
                : null;
        Visitor visitor = form == null ? null : visitors.visitor(exchange);
        return form == null || visitor == null ? rest.filter(exchange) : road.answer(exchange, rest, form, visitor);
    }
}
