package org.buyergraph.gateway.security.share;

import java.time.Duration;
import org.buyergraph.gateway.facts.Floors;
import org.buyergraph.gateway.security.identity.CurrentViewer;
import org.buyergraph.gateway.security.identity.Viewer;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The floor of freshness for the kind of viewer that sends the request; who is nobody gets the highest. */
@Component
final class ViewerFloors implements Floors {
    private final FloorProperties floors;

    ViewerFloors(FloorProperties floors) {
        this.floors = floors;
    }

    @Override
    public Mono<Duration> floor() {
        return CurrentViewer.find()
                .map(authentication -> floor(authentication.getPrincipal()))
                .defaultIfEmpty(floors.highest());
    }

    private Duration floor(Viewer viewer) {
        if (viewer instanceof Viewer.Customer) {
            return floors.customer();
        }
        if (viewer instanceof Viewer.NamespaceService) {
            return floors.namespace();
        }
        return viewer instanceof Viewer.Partner ? floors.partner() : floors.support();
    }
}
