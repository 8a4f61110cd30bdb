package org.buyergraph.gateway.security;

import org.buyergraph.gateway.graphql.Asker;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Whoever came with a token is known. */
@Component
final class KnownViewer implements Asker {
    @Override
    public Mono<Boolean> isKnown() {
        return ReactiveSecurityContextHolder.getContext()
                .map(context -> context.getAuthentication() instanceof ViewerAuthentication)
                .defaultIfEmpty(false);
    }
}
