package org.buyergraph.salesforce;

import org.buyergraph.spi.Connector;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** Switches Salesforce on where its address is set. */
@AutoConfiguration
@EnableConfigurationProperties(SalesforceProperties.class)
class SalesforceAutoConfiguration {
    @Bean
    @ConditionalOnProperty("connectors.salesforce.base-url")
    Connector salesforceConnector(SalesforceProperties properties) {
        return new SalesforceConnector(SalesforceClient.to(properties), properties);
    }
}
