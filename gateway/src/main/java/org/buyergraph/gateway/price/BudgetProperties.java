package org.buyergraph.gateway.price;

import java.util.stream.Stream;
import org.buyergraph.gateway.security.identity.PerViewerKind;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many calls to backends one document of each kind of viewer may make, as its price says before it runs. The defaults are at least twice
 * what the dearest page of a client of that kind may make.
 *
 * @param customer for one whose token names twenty
 * @param nobody without a token: the catalog is a single list
 */
@ConfigurationProperties("gateway.budget")
record BudgetProperties(
        @DefaultValue("15000") int customer,
        @DefaultValue("1000") int namespace,
        @DefaultValue("1000") int partner,
        @DefaultValue("1500") int support,
        @DefaultValue("10") int nobody) {
    BudgetProperties {
        if (Stream.of(customer, namespace, partner, support, nobody).anyMatch(calls -> calls < 1)) {
            throw new IllegalArgumentException(
                    "gateway.budget allows a kind of viewer no call at all; give each at least 1");
        }
    }

    PerViewerKind<Integer> perKind() {
        return new PerViewerKind<>(customer, namespace, partner, support, nobody);
    }
}
