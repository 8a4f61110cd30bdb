package org.buyergraph.gateway.graphql;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is true of a request as a whole, by its class: who sends it, and how links lead back to us. */
public record Given(Map<Class<?>, Object> byType) {
    public Given {
        byType = Map.copyOf(byType);
    }

    @Nullable Object of(Class<?> type) {
        return byType.get(type);
    }
}
