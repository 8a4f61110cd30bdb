package org.buyergraph.gateway.graphql;

import java.util.Locale;
import org.springframework.graphql.server.WebGraphQlResponse;

/** How the answer to a document ended, as it is written down and counted. */
public enum Outcome {
    /** With everything it asked for. */
    COMPLETE,
    /** With errors beside data. */
    PARTIAL,
    /** Without data. */
    REFUSED,
    FAILED,
    /** Nobody waited for it. */
    ABANDONED;

    private final String word = name().toLowerCase(Locale.ROOT);

    public static Outcome of(WebGraphQlResponse response) {
        if (response.getErrors().isEmpty()) {
            return COMPLETE;
        }
        return response.isValid() ? PARTIAL : REFUSED;
    }

    public String word() {
        return word;
    }
}
