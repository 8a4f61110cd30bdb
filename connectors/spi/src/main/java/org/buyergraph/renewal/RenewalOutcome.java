package org.buyergraph.renewal;

/** What becomes of a subscription if nobody does anything. */
public enum RenewalOutcome {
    /** It goes on for another term. */
    RENEWS,
    /** It ends with its term. */
    EXPIRES,
    /** The card that is charged for it is no longer good then: its plan is kept for two weeks, and then it is gone. */
    IS_DOWNGRADED
}
