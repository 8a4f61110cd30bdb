package org.buyergraph.gateway.facts;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** One request's facts as its viewer is shown them. */
public record ShownFacts(RequestFacts facts, Guard guard, FreshnessReport report) {
    /** For the field at this path, which is worked out only where it is told. */
    public Facts at(Supplier<List<Object>> path) {
        return new FieldFacts(this, path);
    }

    /** Reads what a resolver wants. Done when all of it is known. */
    public CompletableFuture<Void> read(Collection<Want<?, ?>> wants) {
        return facts.read(wants);
    }
}
