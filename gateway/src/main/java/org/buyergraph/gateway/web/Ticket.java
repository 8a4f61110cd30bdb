package org.buyergraph.gateway.web;

import java.time.Instant;

/**
 * A right of one viewer to fetch one thing until some moment, to be carried by a link.
 *
 * @param viewer for whom it was signed, in our writing
 * @param signature over the thing, the viewer and the moment
 */
public record Ticket(String viewer, Instant expiresAt, String signature) {
    @Override
    public String toString() {
        return "Ticket[viewer=" + viewer + ", expiresAt=" + expiresAt + "]";
    }
}
