package org.buyergraph.gateway.document;

import java.time.Instant;

/**
 * What makes a link a signed one: a right of one viewer to fetch one document until some moment.
 *
 * @param viewer for whom it was signed, in our writing
 * @param signature over the document, the viewer and the moment
 */
public record LinkSignature(String viewer, Instant expiresAt, String signature) {
    @Override
    public String toString() {
        return "LinkSignature[viewer=" + viewer + ", expiresAt=" + expiresAt + "]";
    }
}
