package org.buyergraph.gateway.security.identity;

import java.util.Optional;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import reactor.core.publisher.Mono;

/** Who sends the current request. */
public final class CurrentViewer {
    private CurrentViewer() {}

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
