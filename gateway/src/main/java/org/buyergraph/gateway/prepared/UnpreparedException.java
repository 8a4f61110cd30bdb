package org.buyergraph.gateway.prepared;

/** Ends a run on the fast road: something of it has to be told or judged that only the general road knows how to. */
final class UnpreparedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private UnpreparedException(String why) {
        super(why, null, false, false);
    }

    static UnpreparedException because(String why) {
        return new UnpreparedException(why);
    }
}
