package org.buyergraph.gateway.web;

/** Ends a request with an error that is known where no answer can be written. Says what the client is told, and keeps no stack. */
public final class HttpErrorException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient HttpError error;

    public HttpErrorException(HttpError error) {
        super(error.message(), null, false, false);
        this.error = error;
    }

    public HttpError error() {
        return error;
    }
}
