package org.buyergraph.gateway.facts;

import java.time.InstantSource;
import org.buyergraph.memory.Answers;
import org.buyergraph.memory.LiveMemory;
import org.buyergraph.memory.Memory;
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
    Memory memory(Answers answers) {
        return new LiveMemory(answers, InstantSource.system());
    }
}
