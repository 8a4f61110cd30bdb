package org.buyergraph.catalog;

import org.jspecify.annotations.Nullable;

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
    UNKNOWN;

    /** How many months it has; absent where it is not made of months that are known. */
    public @Nullable Integer months() {
        return switch (this) {
            case MONTH -> 1;
            case QUARTER -> 3;
            case SEMI_ANNUAL -> 6;
            case ANNUAL -> 12;
            case TWO_YEARS -> 24;
            case THREE_YEARS -> 36;
            case FIVE_YEARS -> 60;
            case WEEK, SPECIFIC, SUBSCRIPTION_TERM, UNKNOWN -> null;
        };
    }
}
