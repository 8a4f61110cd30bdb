package org.buyergraph.gateway.document;

import java.net.URI;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How links lead back to us, for whoever sends a request.
 *
 * @param address by which the request reached us
 * @param signer signs a document's link, where somebody is known to sign it for
 */
public record RequestLinks(URI address, Function<DocumentId, @Nullable LinkSignature> signer) {
    /** The scheme, host and port by which the request reached us. */
    URI origin() {
        return address.getRawAuthority() == null
                ? address
                : URI.create(address.getScheme() + "://" + address.getRawAuthority());
    }
}
