package org.buyergraph.gateway.security;

import org.buyergraph.gateway.facts.Reserves;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What the kind of viewer that sends the request leaves to others. */
@Component
final class ViewerReserves implements Reserves {
    private final ReserveProperties reserves;

    ViewerReserves(ReserveProperties reserves) {
        this.reserves = reserves;
    }

    @Override
    public Mono<Double> reserve() {
        return ReactiveSecurityContextHolder.getContext()
                .flatMap(context -> Mono.justOrEmpty(context.getAuthentication()))
                .ofType(ViewerAuthentication.class)
                .map(authentication -> reserve(authentication.getPrincipal()))
                .defaultIfEmpty(reserves.nobody());
    }

    /** @param asker null where nobody is known */
    double of(@Nullable ViewerAuthentication asker) {
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
