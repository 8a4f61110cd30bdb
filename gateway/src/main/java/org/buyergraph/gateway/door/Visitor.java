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
     * Is told that the whole answer was given, on this road. Of all that it is told only the first counts.
     *
     * @param operation its name, as far as it has one
     * @param reads what it shows, by type of record
     */
    void answered(String operation, Map<String, Integer> reads);

    /** Is told that nobody waits for the answer any more. */
    void left(String operation);

    /** Is told that there is no answer, by a defect. */
    void failed(String operation);

    /** Has who answers the request from here go on with what was noted so far. */
    Context in(Context context);
}
