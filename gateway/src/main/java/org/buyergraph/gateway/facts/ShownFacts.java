package org.buyergraph.gateway.facts;

import java.util.List;
import java.util.function.Supplier;

/** One request's facts as its viewer is shown them. */
record ShownFacts(RequestFacts facts, Guard guard, Telling telling) {
    /** For the field at this path, which is worked out only where it is told. */
    Facts at(Supplier<List<Object>> path) {
        return new FieldFacts(this, path);
    }
}
