package org.buyergraph.gateway.invoice;

import org.buyergraph.gateway.document.DocumentSource;
import org.buyergraph.gateway.graphql.GlobalId;
import org.buyergraph.id.InvoiceId;
import org.buyergraph.invoice.Invoice;
import org.buyergraph.invoice.InvoiceFiles;
import org.buyergraph.invoice.InvoiceQuestions;
import org.buyergraph.spi.BackendException;
import org.buyergraph.spi.DocumentStream;
import org.buyergraph.spi.Question;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** An invoice's newest rendering, as a document. */
@Component
final class InvoicePdfSource implements DocumentSource<InvoiceId, Invoice> {
    private final InvoiceFiles files;

    InvoicePdfSource(ObjectProvider<InvoiceFiles> files) {
        this.files = files.getIfAvailable(() -> InvoicePdfSource::nobodyHasFiles);
    }

    private static Mono<DocumentStream> nobodyHasFiles(InvoiceId invoice) {
        return Mono.error(() -> BackendException.notConfigured(InvoiceQuestions.INVOICE.backend()));
    }

    @Override
    public String name() {
        return "invoice-pdf";
    }

    @Override
    public Question<InvoiceId, Invoice> question() {
        return InvoiceQuestions.INVOICE;
    }

    @Override
    public InvoiceId key(String id) {
        return new InvoiceId(GlobalId.nameOf("Invoice", id));
    }

    @Override
    public Mono<DocumentStream> open(Invoice seen) {
        return files.newest(seen.id());
    }

    @Override
    public String contentType() {
        return "application/pdf";
    }

    @Override
    public String fileName(Invoice seen) {
        return seen.number() + ".pdf";
    }
}
