package org.buyergraph.gitlab;

/** The query cannot be read; the message is what the vendor would put into {@code errors}. */
final class GraphqlSyntaxException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    GraphqlSyntaxException(String message) {
        super(message, null, false, false);
    }
}
