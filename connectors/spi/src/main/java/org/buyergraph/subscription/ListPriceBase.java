package org.buyergraph.subscription;

/** The time that a charge's price is stated for. */
public enum ListPriceBase {
    BILLING_PERIOD,
    WEEK,
    MONTH,
    QUARTER,
    SEMI_ANNUAL,
    ANNUAL,
    SPECIFIC,
    UNKNOWN
}
