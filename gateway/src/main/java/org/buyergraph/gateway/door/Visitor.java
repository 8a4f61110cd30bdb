package org.buyergraph.gateway.door;

import java.util.Map;
import reactor.util.context.Context;

/** Whoever sends a request, as the fast road knows them. */
public interface Visitor {
    /** The same for all who may see the same, and for nobody else. */
    String sees();

    /** Whether a token says who it is. */
    boolean isKnown();

    /** What was shown so far, by type of record. */
    Map<String, Integer> reads();

    /**
     * Is told that the whole answer was given, on this road.
     *
     * @param operation its name, as far as it has one
     * @param reads what it shows, by type of record
     */
    void answered(String operation, Map<String, Integer> reads, String requestId);

    /** Is told that nobody waited for the answer while it was made on this road. */
    void left(String operation, String requestId);

    /** Has who answers the request from here go on with what was noted so far. */
    Context in(Context context);
}
