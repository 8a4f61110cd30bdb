package org.buyergraph.gateway.document;

import reactor.core.publisher.Mono;

/** Checks the signatures of links, and lets a link stand for its viewer where no token can be sent along. Security says how. */
public interface SignedLinks {
    /** Does the work as the viewer whom the link was signed for; nothing when it was not signed for this, or for now. */
    <T> Mono<T> follow(DocumentId document, LinkSignature signature, Mono<T> work);
}
