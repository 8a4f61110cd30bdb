package org.buyergraph.gateway.facts;

import org.buyergraph.spi.BackendException;

/** A backend could not answer, and the request takes no answer as old as the one that is remembered. */
public final class StaleRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient BackendException why;

    StaleRefusedException(BackendException why) {
        super(why.getMessage(), why, false, false);
        this.why = why;
    }

    /** Why there is no younger answer. */
    public BackendException why() {
        return why;
    }
}
