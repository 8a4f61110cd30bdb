package org.buyergraph.gateway.web;

import org.buyergraph.gateway.facts.StandaloneFacts;
import org.buyergraph.id.InvoiceId;
import org.buyergraph.invoice.DocumentStream;
import org.buyergraph.invoice.InvoiceFiles;
import org.buyergraph.invoice.InvoiceQuestions;
import org.buyergraph.spi.BackendException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.publisher.Mono;

/** Documents by signed link, where they are switched on. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty(name = "gateway.pdf.enabled", matchIfMissing = true)
class PdfConfiguration {
    @Bean
    PdfLinks pdfLinks(PdfProperties properties) {
        return new PdfLinks(properties.baseUrl());
    }

    @Bean
    PdfController pdfController(
            Tickets tickets, StandaloneFacts asking, ObjectProvider<InvoiceFiles> files, PdfProperties properties) {
        return new PdfController(
                tickets, asking, files.getIfAvailable(() -> PdfConfiguration::nobodyHasFiles), properties.deadline());
    }

    private static Mono<DocumentStream> nobodyHasFiles(InvoiceId invoice) {
        return Mono.error(() -> BackendException.notConfigured(InvoiceQuestions.INVOICE.backend()));
    }
}
