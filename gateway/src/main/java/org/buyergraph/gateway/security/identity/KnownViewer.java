package org.buyergraph.gateway.security.identity;

import org.buyergraph.gateway.graphql.Asker;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Whoever came with a token is known. */
@Component
final class KnownViewer implements Asker {
    @Override
    public Mono<Boolean> isKnown() {
        return CurrentViewer.find().hasElement();
    }
}
