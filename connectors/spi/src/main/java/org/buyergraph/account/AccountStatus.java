package org.buyergraph.account;

/** Whether an account can be billed. */
public enum AccountStatus {
    DRAFT,
    ACTIVE,
    CANCELED,
    UNKNOWN
}
