package org.buyergraph.gateway.document;

import java.util.Map;
import java.util.stream.Collectors;
import org.buyergraph.gateway.facts.StandaloneFacts;
import org.buyergraph.gateway.observability.BackendMeters;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Documents by signed link, where they are switched on. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty(name = "gateway.documents.enabled", matchIfMissing = true)
class DocumentConfiguration {
    @Bean
    DocumentLinks documentLinks(DocumentProperties properties) {
        return new DocumentLinks(properties.baseUrl());
    }

    /** Two sources of one name stop the start. */
    @Bean
    DocumentController documentController(
            ObjectProvider<DocumentSource<?, ?>> sources,
            SignedLinks links,
            StandaloneFacts facts,
            DocumentProperties properties,
            BackendMeters backends) {
        Map<String, DocumentSource<?, ?>> byName =
                sources.stream().collect(Collectors.toUnmodifiableMap(DocumentSource::name, source -> source));
        return new DocumentController(byName, links, facts, properties.deadline(), backends);
    }
}
