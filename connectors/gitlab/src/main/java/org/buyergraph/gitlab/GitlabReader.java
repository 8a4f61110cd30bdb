package org.buyergraph.gitlab;

import org.buyergraph.http.Json;
import org.buyergraph.http.Reader;
import org.buyergraph.http.Received;
import org.buyergraph.spi.Backend;
import reactor.core.publisher.Mono;

/** Tells GitLab's answers from its refusals. What is missing and what may not be seen look the same: 404. */
final class GitlabReader implements Reader {
    private final Backend backend;

    GitlabReader(Backend backend) {
        this.backend = backend;
    }

    @Override
    public Mono<Json> read(Received received) {
        if (received.ok()) {
            return Mono.just(received.json(backend));
        }
        return received.status() == 404 ? Mono.empty() : Mono.error(received.failure(backend, null));
    }
}
