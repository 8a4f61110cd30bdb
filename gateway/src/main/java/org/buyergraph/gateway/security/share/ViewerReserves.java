package org.buyergraph.gateway.security.share;

import org.buyergraph.gateway.facts.Reserves;
import org.buyergraph.gateway.security.identity.CurrentViewer;
import org.buyergraph.gateway.security.identity.PerViewerKind;
import org.buyergraph.gateway.security.identity.ViewerAuthentication;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The share of a vendor's quota that the kind of viewer that sends the request leaves to others. */
@Component
final class ViewerReserves implements Reserves {
    private final PerViewerKind<Double> reserves;

    ViewerReserves(ReserveProperties reserves) {
        this.reserves = reserves.perKind();
    }

    @Override
    public Mono<Double> reserve() {
        return CurrentViewer.orNobody().map(asker -> of(asker.orElse(null)));
    }

    /** @param asker null where nobody is known */
    double of(@Nullable ViewerAuthentication asker) {
        return reserves.of(asker == null ? null : asker.getPrincipal());
    }
}
