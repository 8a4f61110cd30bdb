package org.buyergraph.gateway.architecture;

import java.util.List;
import java.util.stream.Stream;

/** All rules of the architecture, in the order in which one meets them: modules, the gateway's rooms, every line. */
final class ArchitectureRules {
    private ArchitectureRules() {}

    static List<ArchitectureRule> all() {
        return Stream.<ArchitectureRule[]>of(
                        SpiRules.values(), ConnectorRules.values(), GatewayRules.values(), CodeRules.values())
                .flatMap(Stream::of)
                .toList();
    }
}
