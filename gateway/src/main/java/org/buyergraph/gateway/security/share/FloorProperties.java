package org.buyergraph.gateway.security.share;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.buyergraph.gateway.security.identity.PerViewerKind;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How young an answer each kind of viewer may insist on, by a header such as {@code Cache-Control: no-cache}. Whoever reloads
 * a page costs a backend at most one call in this time for each fact.
 *
 * @param customer a person reloads in hope, and sees their own change sooner than they press twice
 * @param namespace a service asks for many people's pages
 * @param partner a portal that lists all of its customers costs the most calls
 * @param support looks into what is wrong just now, and is few
 */
@ConfigurationProperties("gateway.freshness.floor")
record FloorProperties(
        @DefaultValue("10s") Duration customer,
        @DefaultValue("10s") Duration namespace,
        @DefaultValue("30s") Duration partner,
        @DefaultValue("0s") Duration support) {
    FloorProperties {
        if (Stream.of(customer, namespace, partner, support).anyMatch(Duration::isNegative)) {
            throw new IllegalArgumentException("gateway.freshness.floor has an age below zero");
        }
    }

    /** Who is nobody may insist on no more than anybody else. */
    PerViewerKind<Duration> perKind() {
        Duration highest = Collections.max(List.of(customer, namespace, partner, support));
        return new PerViewerKind<>(customer, namespace, partner, support, highest);
    }
}
