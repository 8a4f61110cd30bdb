package org.buyergraph.gateway.facts;

import java.time.Duration;
import reactor.core.publisher.Mono;

/** The freshness floor of whoever sends the current request: the least age that they may insist on. */
public interface Floors {
    Mono<Duration> floor();
}
