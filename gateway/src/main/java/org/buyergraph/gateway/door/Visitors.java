package org.buyergraph.gateway.door;

import org.jspecify.annotations.Nullable;
import org.springframework.http.server.reactive.ServerHttpRequest;
import reactor.util.context.Context;
import reactor.util.context.ContextView;

/** Knows who sends a request, where that takes no more than a look. */
public interface Visitors {
    /** Null where more than a look is needed, or where the request is not for this road. */
    @Nullable Visitor visitor(ServerHttpRequest request);

    /** Marks a request that was counted at the door. */
    static Context letIn(Context context) {
        return context.put(Visitors.class, true);
    }

    static boolean isLetIn(ContextView context) {
        return context.hasKey(Visitors.class);
    }
}
