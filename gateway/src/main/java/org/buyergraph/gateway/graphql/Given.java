package org.buyergraph.gateway.graphql;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is true of a request as a whole, by its class: who sends it, and how links lead back to us. */
public record Given(Map<Class<?>, Object> byType) {
    static final Given NOTHING = new Given(Map.of());

    public Given {
        byType = Map.copyOf(byType);
    }

    /** Null where nothing of that class is true of it. */
    public @Nullable Object of(Class<?> type) {
        return byType.get(type);
    }
}
