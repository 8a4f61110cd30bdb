package org.buyergraph.gateway.facts;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import reactor.core.publisher.Mono;

/** What one request reads, and the guard through which its viewer is shown it. */
public record ShownFacts(RequestFacts facts, Guard guard, FreshnessReport report) {
    /** For the field at this path, which is worked out only where it is told. */
    public Facts at(Supplier<List<Object>> path) {
        return new FieldFacts(this, false, path);
    }

    /** Reads what a resolver wants. Done when all of it is known. */
    public CompletableFuture<Void> read(Collection<Want<?, ?>> wants) {
        return facts.read(wants);
    }

    /** Has something done, once. What is asked behind it is read anew. */
    public <T> CompletableFuture<T> during(Mono<T> act) {
        return facts.during(act);
    }
}
