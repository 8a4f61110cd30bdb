package org.buyergraph.subscription;

/** Where a subscription stands. */
public enum SubscriptionStatus {
    DRAFT,
    PENDING_ACTIVATION,
    PENDING_ACCEPTANCE,
    ACTIVE,
    /** Its term ended and it was neither renewed nor cancelled. No system stores this: it follows from the date. */
    EXPIRED,
    CANCELED,
    SUSPENDED,
    UNKNOWN
}
