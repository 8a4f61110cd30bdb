package org.buyergraph.zuora;

import org.buyergraph.invoice.InvoiceFiles;
import org.buyergraph.spi.Connector;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** Switches Zuora on where its address is set. */
@AutoConfiguration
@EnableConfigurationProperties(ZuoraProperties.class)
class ZuoraAutoConfiguration {
    private static final String SWITCH = "connectors.zuora.base-url";

    @Bean
    @ConditionalOnProperty(SWITCH)
    ZuoraClient zuoraClient(ZuoraProperties properties) {
        return ZuoraClient.to(properties);
    }

    @Bean
    @ConditionalOnProperty(SWITCH)
    Connector zuoraConnector(ZuoraClient client, ZuoraProperties properties) {
        return new ZuoraConnector(client, properties);
    }

    @Bean
    @ConditionalOnProperty(SWITCH)
    InvoiceFiles zuoraInvoiceFiles(ZuoraClient client) {
        return new ZuoraInvoiceFiles(client);
    }
}
