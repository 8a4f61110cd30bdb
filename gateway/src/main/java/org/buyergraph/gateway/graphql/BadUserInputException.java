package org.buyergraph.gateway.graphql;

/** What the client sent cannot be used. The message is for the client: what was expected, never what was sent. */
public final class BadUserInputException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public BadUserInputException(String message) {
        super(message, null, false, false);
    }
}
