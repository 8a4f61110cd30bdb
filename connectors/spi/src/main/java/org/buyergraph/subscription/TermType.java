package org.buyergraph.subscription;

/** Whether a subscription ends by itself. */
public enum TermType {
    TERMED,
    EVERGREEN,
    UNKNOWN
}
