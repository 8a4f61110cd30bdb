package org.buyergraph.gateway.facts;

/** The request's time is up before this part of the answer was there. */
public final class DeadlineExceededException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DeadlineExceededException() {
        super("The request's time is up", null, false, false);
    }
}
