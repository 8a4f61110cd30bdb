package org.buyergraph.salesforce;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;

/** Switches Salesforce on where its address is set. */
@AutoConfiguration
@ConditionalOnProperty("connectors.salesforce.base-url")
@EnableConfigurationProperties(SalesforceProperties.class)
class SalesforceAutoConfiguration {
    private static final Logger log = LoggerFactory.getLogger(SalesforceAutoConfiguration.class);

    @Bean
    SalesforceConnector salesforceConnector(SalesforceProperties properties) {
        return new SalesforceConnector(SalesforceClient.to(properties), properties.fields());
    }

    /** Behind the start, which waits for no vendor. */
    @Bean
    @ConditionalOnBooleanProperty(name = "connectors.salesforce.check-fields", matchIfMissing = true)
    ApplicationListener<ApplicationReadyEvent> salesforceFieldCheck(SalesforceConnector connector) {
        return ready -> connector
                .checkFields()
                .subscribe(
                        nothing -> {},
                        failure -> log.warn("The CRM does not say which fields it has: {}", failure.getMessage()));
    }
}
