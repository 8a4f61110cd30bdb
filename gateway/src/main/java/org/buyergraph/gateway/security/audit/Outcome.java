package org.buyergraph.gateway.security.audit;

import java.util.Locale;

/** How a request ended, as the audit tells it. */
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

    String word() {
        return word;
    }
}
