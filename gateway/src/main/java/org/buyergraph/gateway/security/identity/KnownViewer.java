package org.buyergraph.gateway.security.identity;

import org.buyergraph.gateway.graphql.Asker;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Tells whether a request came with a valid token. */
@Component
final class KnownViewer implements Asker {
    @Override
    public Mono<Boolean> isKnown() {
        return CurrentViewer.find().hasElement();
    }
}
