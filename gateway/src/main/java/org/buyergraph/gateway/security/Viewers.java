package org.buyergraph.gateway.security;

import java.util.function.UnaryOperator;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import reactor.core.publisher.Mono;

/** Who is asking, for rooms that must write it down and take it up again. */
public final class Viewers {
    private Viewers() {}

    /** Whoever sends the current request; nothing when nobody is known. */
    public static Mono<Viewer> current() {
        return ReactiveSecurityContextHolder.getContext()
                .flatMap(context -> Mono.justOrEmpty(context.getAuthentication()))
                .ofType(ViewerAuthentication.class)
                .map(ViewerAuthentication::getPrincipal);
    }

    /** Does the work as this viewer, whose identity the caller has made sure of. */
    public static <T> UnaryOperator<Mono<T>> as(Viewer viewer) {
        return work ->
                work.contextWrite(ReactiveSecurityContextHolder.withAuthentication(new ViewerAuthentication(viewer)));
    }
}
