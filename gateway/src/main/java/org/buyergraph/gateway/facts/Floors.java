package org.buyergraph.gateway.facts;

import java.time.Duration;
import reactor.core.publisher.Mono;

/** Knows how fresh an answer whoever sends the current request may insist on. */
public interface Floors {
    Mono<Duration> floor();
}
