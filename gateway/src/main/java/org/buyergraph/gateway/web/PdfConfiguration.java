package org.buyergraph.gateway.web;

import java.time.InstantSource;
import java.util.Objects;
import org.buyergraph.gateway.facts.Asking;
import org.buyergraph.gateway.security.Tickets;
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
    /** By the system's clock, like every token: the business date may stand still. */
    @Bean
    Tickets pdfTickets(PdfProperties properties) {
        String key = Objects.requireNonNull(properties.signingKey(), "checked with the other settings");
        return new Tickets(key, properties.valid(), InstantSource.system());
    }

    @Bean
    PdfLinks pdfLinks(Tickets tickets, PdfProperties properties) {
        return new PdfLinks(tickets, properties.baseUrl());
    }

    @Bean
    PdfController pdfController(
            Tickets tickets, Asking asking, ObjectProvider<InvoiceFiles> files, PdfProperties properties) {
        return new PdfController(
                tickets, asking, files.getIfAvailable(() -> PdfConfiguration::nobodyHasFiles), properties.deadline());
    }

    private static Mono<DocumentStream> nobodyHasFiles(InvoiceId invoice) {
        return Mono.error(() -> BackendException.notConfigured(InvoiceQuestions.INVOICE.backend()));
    }
}
