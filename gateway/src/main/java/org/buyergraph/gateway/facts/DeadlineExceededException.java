package org.buyergraph.gateway.facts;

import org.buyergraph.spi.Backend;
import org.buyergraph.spi.BackendException;

/** The request's time is up before this part of the answer was there. */
public final class DeadlineExceededException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient BackendException why;

    DeadlineExceededException(Backend backend) {
        super("The request's time is up", null, false, false);
        this.why = RequestMemory.late(backend);
    }

    /** Who was waited for in vain. */
    BackendException why() {
        return why;
    }
}
