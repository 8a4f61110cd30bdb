package org.buyergraph.crm;

/** What became of a sale. */
public enum OpportunityStatus {
    OPEN,
    WON,
    LOST,
    /** The CRM does not say. */
    UNKNOWN
}
