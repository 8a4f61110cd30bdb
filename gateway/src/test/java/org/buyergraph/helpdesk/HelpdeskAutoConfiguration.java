package org.buyergraph.helpdesk;

import org.buyergraph.spi.Connector;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** Switches the helpdesk on where its address is set. */
@AutoConfiguration
@EnableConfigurationProperties(HelpdeskProperties.class)
class HelpdeskAutoConfiguration {
    @Bean
    @ConditionalOnProperty("connectors.helpdesk.base-url")
    Connector helpdeskConnector(HelpdeskProperties properties) {
        return new HelpdeskConnector(HelpdeskClient.to(properties));
    }
}
