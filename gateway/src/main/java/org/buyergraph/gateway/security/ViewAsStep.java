package org.buyergraph.gateway.security;

import org.buyergraph.gateway.RequestOrder;
import org.buyergraph.gateway.graphql.ErrorCode;
import org.buyergraph.gateway.security.identity.CurrentViewer;
import org.buyergraph.gateway.security.identity.Viewer;
import org.buyergraph.gateway.security.identity.ViewerAuthentication;
import org.buyergraph.gateway.security.identity.ViewerText;
import org.buyergraph.gateway.web.GraphqlStep;
import org.buyergraph.gateway.web.HttpError;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Lets support, and nobody else, see just what another viewer sees: the one that the header {@code X-View-As} names. */
@Component
@Order(RequestOrder.VIEW_AS)
final class ViewAsStep implements GraphqlStep {
    static final String HEADER = "X-View-As";

    private static final HttpError NOT_FOR_YOU =
            new HttpError(HttpStatus.FORBIDDEN, ErrorCode.FORBIDDEN, "Only support may use the header " + HEADER + ".");

    private static final HttpError UNREADABLE = new HttpError(
            HttpStatus.BAD_REQUEST,
            ErrorCode.BAD_USER_INPUT,
            "Give the header " + HEADER + " as customer:, namespace: or partner: and an id, such as customer:700101.");

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain rest) {
        String header = exchange.getRequest().getHeaders().getFirst(HEADER);
        if (header == null) {
            return rest.filter(exchange);
        }
        ViewerAuthentication asker = CurrentViewer.of(exchange);
        return asker != null && asker.viewer() instanceof Viewer.Support
                ? as(header, asker, exchange, rest)
                : NOT_FOR_YOU.write(exchange);
    }

    private static Mono<Void> as(
            String header, ViewerAuthentication support, ServerWebExchange exchange, WebFilterChain rest) {
        Viewer other = read(header);
        return other == null ? UNREADABLE.write(exchange) : CurrentViewer.is(support.viewingAs(other), exchange, rest);
    }

    private static @Nullable Viewer read(String header) {
        try {
            Viewer viewer = ViewerText.read(header.strip());
            return viewer instanceof Viewer.Support ? null : viewer;
        } catch (IllegalArgumentException unreadable) {
            return null;
        }
    }
}
