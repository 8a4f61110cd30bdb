package org.buyergraph.crm;

/** What a sale is about. */
public enum OpportunityKind {
    NEW_BUSINESS,
    RENEWAL,
    ADD_ON,
    UNKNOWN
}
