package org.buyergraph.gateway.web;

import java.net.URI;
import org.buyergraph.gateway.RequestOrder;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Notes by which address the current request reached us, so that links lead back the same way. */
@Component
@Order(RequestOrder.ORIGIN)
public final class OriginStep implements GraphqlStep {
    private static final Class<OriginStep> KEY = OriginStep.class;

    /** Nothing outside of a request. */
    public static Mono<URI> current() {
        return Mono.deferContextual(context -> Mono.justOrEmpty(context.<URI>getOrEmpty(KEY)));
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain rest) {
        URI address = exchange.getRequest().getURI();
        return rest.filter(exchange).contextWrite(context -> context.put(KEY, address));
    }
}
