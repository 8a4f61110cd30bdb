package org.buyergraph.subscription;

/** How a charge's amount follows from its quantity. */
public enum ChargeModel {
    PER_UNIT,
    FLAT_FEE,
    VOLUME,
    TIERED,
    OVERAGE,
    TIERED_WITH_OVERAGE,
    FIXED_DISCOUNT,
    PERCENTAGE_DISCOUNT,
    UNKNOWN;

    boolean isDiscount() {
        return this == FIXED_DISCOUNT || this == PERCENTAGE_DISCOUNT;
    }
}
