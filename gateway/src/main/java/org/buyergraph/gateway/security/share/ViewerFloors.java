package org.buyergraph.gateway.security.share;

import java.time.Duration;
import org.buyergraph.gateway.facts.Floors;
import org.buyergraph.gateway.security.identity.CurrentViewer;
import org.buyergraph.gateway.security.identity.PerViewerKind;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** How young an answer the kind of viewer that sends the request may insist on; who is nobody waits longest. */
@Component
final class ViewerFloors implements Floors {
    private final PerViewerKind<Duration> floors;

    ViewerFloors(FloorProperties floors) {
        this.floors = floors.perKind();
    }

    @Override
    public Mono<Duration> floor() {
        return CurrentViewer.find()
                .map(asker -> floors.of(asker.getPrincipal()))
                .defaultIfEmpty(floors.nobody());
    }
}
