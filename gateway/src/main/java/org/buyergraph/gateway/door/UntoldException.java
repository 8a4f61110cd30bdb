package org.buyergraph.gateway.door;

import java.util.List;
import java.util.function.Supplier;

/** Ends a run on the fast road: the age of a part of the answer has to be told, which only the general road does. */
final class UntoldException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Asked for only where something is told of the path. */
    static final Supplier<List<Object>> PATH = () -> {
        throw new UntoldException();
    };

    private UntoldException() {
        super("The age of a part has to be told", null, false, false);
    }
}
