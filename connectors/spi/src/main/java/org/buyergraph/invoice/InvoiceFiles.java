package org.buyergraph.invoice;

import org.buyergraph.id.InvoiceId;
import org.buyergraph.spi.DocumentStream;
import reactor.core.publisher.Mono;

/** Finds the PDF of an invoice. No question: bytes are no facts, and nobody remembers them. */
@FunctionalInterface
public interface InvoiceFiles {
    /** The newest rendering, or nothing when there is none yet. */
    Mono<DocumentStream> newest(InvoiceId invoice);
}
