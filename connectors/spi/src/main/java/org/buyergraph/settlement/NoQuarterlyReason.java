package org.buyergraph.settlement;

import org.buyergraph.customertype.CustomerType;

/** Why seats are not settled every quarter, the most important first. */
public enum NoQuarterlyReason {
    FREE,
    COMMUNITY,
    PARTNER,
    PUBLIC_SECTOR,
    MASTER_AGREEMENT,
    PURCHASE_ORDER,
    MULTI_YEAR,
    OFFLINE,
    LICENSE_FILE,
    TERM_NOT_A_YEAR,
    SWITCHED_OFF,
    UNKNOWN_CUSTOMER,
    /** Told instead of one that is not for the viewer to know. */
    UNDISCLOSED;

    static NoQuarterlyReason of(CustomerType type) {
        return switch (type) {
            case FREE -> FREE;
            case COMMUNITY -> COMMUNITY;
            case PARTNER -> PARTNER;
            case OFFLINE -> OFFLINE;
            case PUBLIC_SECTOR -> PUBLIC_SECTOR;
            case MASTER_AGREEMENT -> MASTER_AGREEMENT;
            case MULTI_YEAR -> MULTI_YEAR;
            case PURCHASE_ORDER -> PURCHASE_ORDER;
            case CREDIT_CARD, INVOICE, UNKNOWN -> UNKNOWN_CUSTOMER;
            case UNDISCLOSED -> UNDISCLOSED;
        };
    }
}
