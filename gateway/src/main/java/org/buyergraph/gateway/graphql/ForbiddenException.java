package org.buyergraph.gateway.graphql;

/** The schema says that a field is not for everybody, and the viewer is not one of those it is for. */
public final class ForbiddenException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param message for the client: whom the field is for */
    public ForbiddenException(String message) {
        super(message, null, false, false);
    }
}
