package org.buyergraph.gateway.security.token;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.ReactiveHealthIndicator;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Whether tokens can be verified: out of service until the issuer's keys were read once, because until then nobody with a token is
 * served. Later outages do not count: the last keys stand.
 */
@Component
final class IssuerKeysHealthIndicator implements ReactiveHealthIndicator {
    private static final Health UP = Health.up().build();
    private static final Health WAITING = Health.outOfService()
            .withDetail("reason", "The issuer's keys were not read yet.")
            .build();

    private final @Nullable IssuerKeys keys;

    IssuerKeysHealthIndicator(ObjectProvider<IssuerKeys> keys) {
        this.keys = keys.getIfAvailable();
    }

    @Override
    public Mono<Health> health() {
        return keys == null ? Mono.just(UP) : keys.wereRead().map(read -> read ? UP : WAITING);
    }
}
