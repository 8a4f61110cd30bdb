package org.buyergraph.gateway.security.identity;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Who sends the current request. */
public final class CurrentViewer {
    private static final String ATTRIBUTE = CurrentViewer.class.getName();

    private CurrentViewer() {}

    /** Null where nobody is known. */
    public static @Nullable ViewerAuthentication of(ServerWebExchange exchange) {
        return exchange.getAttribute(ATTRIBUTE);
    }

    /** Has the rest of the request's way go on as if this viewer had sent it. */
    public static Mono<Void> is(ViewerAuthentication viewer, ServerWebExchange exchange, WebFilterChain rest) {
        exchange.getAttributes().put(ATTRIBUTE, viewer);
        return is(viewer, rest.filter(exchange));
    }

    /** Empty where nobody is known. */
    public static Mono<ViewerAuthentication> find() {
        return ReactiveSecurityContextHolder.getContext()
                .flatMap(context -> Mono.justOrEmpty(context.getAuthentication()))
                .ofType(ViewerAuthentication.class);
    }

    /** For what is done for nobody as well. */
    public static Mono<Optional<ViewerAuthentication>> orNobody() {
        return find().map(Optional::of).defaultIfEmpty(Optional.empty());
    }

    /** Does the work as if this viewer had sent a request for it. */
    public static <T> Mono<T> is(ViewerAuthentication viewer, Mono<T> work) {
        return work.contextWrite(ReactiveSecurityContextHolder.withAuthentication(viewer));
    }
}
