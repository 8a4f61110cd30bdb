package org.buyergraph.customertype;

/** Something that not every type of customer can have. Whether it is switched on is another matter. */
public enum Feature {
    CLOUD_LICENSING,
    AUTO_RENEWAL,
    SEAT_RECONCILIATION,
    OPERATIONAL_DATA
}
