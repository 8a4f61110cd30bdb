package org.buyergraph.gateway.security.share;

import java.util.stream.DoubleStream;
import org.buyergraph.gateway.security.identity.PerViewerKind;
import org.buyergraph.spi.SettingException;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which share of a vendor's quota each kind of viewer leaves to the others, between 0 and 1: below it, they are answered from
 * memory alone.
 *
 * @param customer is buying, and comes last
 * @param namespace shows a customer what they bought
 * @param partner lists and exports, which can wait
 * @param support can look again
 * @param nobody looks at prices, which are remembered for long
 */
@ConfigurationProperties("gateway.quota.reserve")
record ReserveProperties(
        @DefaultValue("0") double customer,
        @DefaultValue("0.02") double namespace,
        @DefaultValue("0.1") double partner,
        @DefaultValue("0.05") double support,
        @DefaultValue("0.05") double nobody) {
    ReserveProperties {
        if (DoubleStream.of(customer, namespace, partner, support, nobody)
                .anyMatch(share -> !(share >= 0 && share <= 1))) {
            throw new SettingException("gateway.quota.reserve has a share that is not between 0 and 1.");
        }
    }

    PerViewerKind<Double> perKind() {
        return new PerViewerKind<>(customer, namespace, partner, support, nobody);
    }
}
