package org.buyergraph.attention;

/** How bad something is, the worst first. */
public enum NoticeSeverity {
    /** Something is lost, or about to be. */
    CRITICAL,
    /** Somebody should act. */
    WARNING,
    /** Good to know. */
    INFO
}
