package org.buyergraph.gateway.door;

import java.net.URI;
import java.util.Map;
import org.buyergraph.gateway.facts.Grounds;
import org.buyergraph.gateway.facts.Guard;
import org.buyergraph.gateway.graphql.Given;
import org.jspecify.annotations.Nullable;
import reactor.util.context.Context;

/** Whoever sends a request. */
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

    /** Has who answers the request from here go on with what was noted so far. */
    Context in(Context context);

    /** Counts the request; gives what is to be done when it ends, or null where it is too much. */
    @Nullable Runnable enter();

    /** The share of a backend's quota that is left to others. */
    double reserve();

    Guard guard(Grounds grounds);

    Given given(URI origin);
}
