package org.buyergraph.salesforce;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What one resource answers, before it becomes a response or one part of a composite one. */
record StubReply(int status, @Nullable Object body, Map<String, String> headers) {

    static StubReply ok(Object body) {
        return new StubReply(200, body, Map.of());
    }

    static StubReply refused(StubApiError error) {
        return new StubReply(error.status(), error.body(), Map.of());
    }
}
