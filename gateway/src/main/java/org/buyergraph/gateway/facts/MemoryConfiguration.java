package org.buyergraph.gateway.facts;

import java.util.List;
import org.buyergraph.memory.Answers;
import org.buyergraph.memory.Clocks;
import org.buyergraph.memory.MemoryListener;
import org.buyergraph.memory.RememberingMemory;
import org.buyergraph.spi.Backend;
import org.buyergraph.spi.Connector;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts memory before the connectors that are switched on. */
@Configuration(proxyBeanMethods = false)
class MemoryConfiguration {
    @Bean
    Answers answers(ObjectProvider<Connector> connectors) {
        return new Answers(connectors.orderedStream().toList());
    }

    @Bean
    RememberingMemory memory(
            Answers answers,
            MemoryProperties properties,
            ObjectProvider<Clocks> clocks,
            ObjectProvider<MemoryListener> listener,
            ObjectProvider<Connector> connectors) {
        List<Connector> known = connectors.stream().toList();
        return new RememberingMemory(
                answers,
                properties.settings(),
                clocks.getIfAvailable(Clocks::system),
                listener.getIfAvailable(() -> MemoryListener.NONE),
                backend -> bearsRefreshing(backend, properties.refreshAbove(), known));
    }

    /** What nobody waits for is what stops first. */
    private static boolean bearsRefreshing(Backend backend, double above, List<Connector> connectors) {
        return connectors.stream()
                .filter(connector -> connector.backend().equals(backend))
                .map(Connector::vitals)
                .allMatch(vitals -> vitals == null || vitals.quotaLeft() >= above);
    }
}
