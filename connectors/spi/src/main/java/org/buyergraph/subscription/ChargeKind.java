package org.buyergraph.subscription;

/** When a charge is billed. */
public enum ChargeKind {
    RECURRING,
    ONE_TIME,
    USAGE,
    UNKNOWN
}
