package org.buyergraph.gateway.web;

import java.net.URI;
import java.time.Instant;

/** Where a document is had, for one viewer and for a while. */
public record PdfLink(URI url, Instant expiresAt) {
    /** Without the address: it opens the document. */
    @Override
    public String toString() {
        return "PdfLink[expiresAt=" + expiresAt + "]";
    }
}
