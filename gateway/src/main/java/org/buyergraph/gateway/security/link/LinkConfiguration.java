package org.buyergraph.gateway.security.link;

import java.time.InstantSource;
import java.util.Objects;
import org.buyergraph.gateway.document.DocumentProperties;
import org.buyergraph.gateway.security.audit.Audit;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How links stand for their viewers, where there are any. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty(name = "gateway.documents.enabled", matchIfMissing = true)
class LinkConfiguration {
    /** By the system's clock, like every token: the business date may stand still. */
    @Bean
    HmacLinks signedLinks(DocumentProperties properties, Audit audit) {
        String key = Objects.requireNonNull(properties.signingKey(), "checked with the other settings");
        return new HmacLinks(key, properties.valid(), InstantSource.system(), audit);
    }
}
