package org.buyergraph.gateway.document;

import java.net.URI;
import java.time.Instant;

/** Where a document is had, for one viewer and for a while. */
public record DocumentLink(URI url, Instant expiresAt) {
    /** Without the address: it opens the document. */
    @Override
    public String toString() {
        return "DocumentLink[expiresAt=" + expiresAt + "]";
    }
}
