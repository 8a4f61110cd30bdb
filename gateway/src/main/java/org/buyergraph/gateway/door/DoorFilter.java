package org.buyergraph.gateway.door;

import org.buyergraph.gateway.RequestOrder;
import org.buyergraph.gateway.facts.FactsDesk;
import org.buyergraph.gateway.facts.RequestDeadline;
import org.buyergraph.gateway.facts.RequestFreshness;
import org.buyergraph.gateway.graphql.Givens;
import org.buyergraph.gateway.prepared.PreparedDocuments;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
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
final class DoorFilter implements WebFilter {
    private final Visitors visitors;
    private final Givens givens;
    private final RememberedAnswers answers;
    private final PreparedDocuments documents;
    private final FactsDesk desk;
    private final RoadMetrics metrics;

    DoorFilter(
            Visitors visitors,
            Givens givens,
            RememberedAnswers answers,
            PreparedDocuments documents,
            FactsDesk desk,
            RoadMetrics metrics) {
        this.visitors = visitors;
        this.givens = givens;
        this.answers = answers;
        this.documents = documents;
        this.desk = desk;
        this.metrics = metrics;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        MediaType form =
                isPlain(exchange) ? AnswerForm.wanted(exchange.getRequest().getHeaders()) : null;
        return form == null
                ? chain.filter(exchange)
                : visitors.visitor()
                        .flatMap(visitor -> DataBufferUtils.join(
                                        exchange.getRequest().getBody())
                                .map(DoorFilter::bytes)
                                .flatMap(body -> visit(exchange, chain, form, visitor, body))
                                .thenReturn(true))
                        .switchIfEmpty(Mono.defer(() -> chain.filter(exchange).thenReturn(true)))
                        .then();
    }

    private Mono<Void> visit(
            ServerWebExchange exchange, WebFilterChain chain, MediaType form, Visitor visitor, byte[] body) {
        return new Visit(exchange, chain, form, visitor, body, this).answer().contextWrite(visitor::in);
    }

    private static boolean isPlain(ServerWebExchange exchange) {
        return HttpMethod.POST.equals(exchange.getRequest().getMethod())
                && exchange.getRequest().getPath().value().equals("/graphql")
                && exchange.getAttribute(RequestDeadline.ATTRIBUTE) == null
                && RequestFreshness.isUsual(exchange.getAttributes());
    }

    private static byte[] bytes(DataBuffer buffer) {
        byte[] bytes = new byte[buffer.readableByteCount()];
        buffer.read(bytes);
        DataBufferUtils.release(buffer);
        return bytes;
    }

    Givens givens() {
        return givens;
    }

    RememberedAnswers answers() {
        return answers;
    }

    PreparedDocuments documents() {
        return documents;
    }

    FactsDesk desk() {
        return desk;
    }

    RoadMetrics metrics() {
        return metrics;
    }
}
