package org.buyergraph.salesforce;

import org.buyergraph.spi.Backend;
import org.buyergraph.spi.BackendException;

/** Marks a refusal: the query named a field that the organisation does not have, or does not show us. */
final class SalesforceUnknownFieldException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private SalesforceUnknownFieldException() {
        super("INVALID_FIELD", null, false, false);
    }

    static BackendException refusal(Backend backend) {
        return BackendException.refused(
                backend, "it does not have a field that we asked for", new SalesforceUnknownFieldException());
    }

    static boolean isBehind(Throwable failure) {
        return failure.getCause() instanceof SalesforceUnknownFieldException;
    }
}
