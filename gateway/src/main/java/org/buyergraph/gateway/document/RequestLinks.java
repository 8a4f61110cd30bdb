package org.buyergraph.gateway.document;

import java.net.URI;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How links lead back to us, for whoever sends a request.
 *
 * @param origin the scheme, host and port by which the request reached us
 * @param signer signs a document's link, where somebody is known to sign it for
 */
public record RequestLinks(URI origin, Function<DocumentId, @Nullable LinkSignature> signer) {}
