package org.buyergraph.gateway.security.share;

import org.buyergraph.gateway.facts.Reserves;
import org.buyergraph.gateway.security.identity.CurrentViewer;
import org.buyergraph.gateway.security.identity.Viewer;
import org.buyergraph.gateway.security.identity.ViewerAuthentication;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What the kind of viewer that sends the request leaves to others. */
@Component
public final class ViewerReserves implements Reserves {
    private final ReserveProperties reserves;

    ViewerReserves(ReserveProperties reserves) {
        this.reserves = reserves;
    }

    @Override
    public Mono<Double> reserve() {
        return CurrentViewer.find()
                .map(authentication -> reserve(authentication.getPrincipal()))
                .defaultIfEmpty(reserves.nobody());
    }

    /** @param asker null where nobody is known */
    public double of(@Nullable ViewerAuthentication asker) {
        return asker == null ? reserves.nobody() : reserve(asker.getPrincipal());
    }

    private double reserve(Viewer viewer) {
        if (viewer instanceof Viewer.Customer) {
            return reserves.customer();
        }
        if (viewer instanceof Viewer.NamespaceService) {
            return reserves.namespace();
        }
        return viewer instanceof Viewer.Partner ? reserves.partner() : reserves.support();
    }
}
