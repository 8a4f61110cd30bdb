package org.buyergraph.customer;

/** What a person may do with the account that they are linked to. */
public enum AccountRole {
    /** All that can be done with it. */
    MANAGER
}
