package org.buyergraph.zuora;

import org.buyergraph.spi.Connector;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** Switches Zuora on where its address is set. */
@AutoConfiguration
@ConditionalOnProperty("connectors.zuora.base-url")
@EnableConfigurationProperties(ZuoraProperties.class)
class ZuoraAutoConfiguration {
    @Bean
    Connector zuoraConnector(ZuoraProperties properties) {
        return new ZuoraConnector(ZuoraClient.to(properties), properties);
    }
}
