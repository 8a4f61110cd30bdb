package org.buyergraph.testkit.stub;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A call that a stub received, without its secrets.
 *
 * @param status what was answered; 0 when the connection was broken instead
 */
public record Call(
        String method,
        String path,
        Map<String, List<String>> query,
        Map<String, List<String>> headers,
        String body,
        int status,
        Instant at) {

    public boolean token() {
        return path.endsWith("/token");
    }

    /** The first value of a query parameter, or an empty string. */
    public String first(String name) {
        List<String> values = query.getOrDefault(name, List.of());
        return values.isEmpty() ? "" : values.get(0);
    }
}
