package org.buyergraph.gateway.observability;

import java.util.List;
import java.util.stream.Stream;
import org.buyergraph.spi.SettingException;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What of a request may name a series of its own. Everything else is counted together, so that no request makes a series, and none
 * tells of a buyer.
 *
 * @param operations names of operations
 * @param clients names of clients
 * @param versions of each client that are told apart: the first so many
 */
@ConfigurationProperties("gateway.metrics")
record MetricsProperties(
        @DefaultValue List<String> operations,
        @DefaultValue List<String> clients,
        @DefaultValue("20") int versions) {
    private static final String NAME = "[A-Za-z_][A-Za-z0-9_.@/-]{0,63}";

    MetricsProperties {
        Stream.concat(operations.stream(), clients.stream())
                .filter(name -> !name.matches(NAME))
                .findAny()
                .ifPresent(wrong -> {
                    throw new SettingException(
                            "gateway.metrics.operations and gateway.metrics.clients take names such as"
                                    + " BillingPage or web-store, and \"" + wrong + "\" is none.");
                });
        if (versions < 0) {
            throw new SettingException("gateway.metrics.versions must not be less than 0.");
        }
    }
}
