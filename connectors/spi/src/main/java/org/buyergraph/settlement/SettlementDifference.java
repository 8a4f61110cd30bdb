package org.buyergraph.settlement;

/** In what the customers portal and the rules differ. */
public enum SettlementDifference {
    /** One settles after a quarter, and the other does not. */
    WAY,
    DAY,
    SEATS,
    CHARGE
}
