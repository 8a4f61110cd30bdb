package org.buyergraph.catalog;

/** How much time one bill covers. */
public enum BillingPeriod {
    WEEK,
    MONTH,
    QUARTER,
    SEMI_ANNUAL,
    ANNUAL,
    TWO_YEARS,
    THREE_YEARS,
    FIVE_YEARS,
    /** A number of months, weeks or days of its own. */
    SPECIFIC,
    SUBSCRIPTION_TERM,
    UNKNOWN
}
