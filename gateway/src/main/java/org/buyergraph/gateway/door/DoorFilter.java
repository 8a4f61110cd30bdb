package org.buyergraph.gateway.door;

import org.buyergraph.gateway.RequestOrder;
import org.buyergraph.gateway.facts.RequestDeadline;
import org.buyergraph.gateway.facts.RequestFreshness;
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
    private final FastRoad road;

    DoorFilter(Visitors visitors, FastRoad road) {
        this.visitors = visitors;
        this.road = road;
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
                                .flatMap(body -> road.answer(exchange, chain, form, visitor, body))
                                .thenReturn(true))
                        .switchIfEmpty(Mono.defer(() -> chain.filter(exchange).thenReturn(true)))
                        .then();
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
}
