package org.buyergraph.account;

/** Whether tax is charged. */
public enum TaxExemption {
    NONE,
    EXEMPT,
    /** The certificate was handed in and is not checked yet: tax is charged until it is. */
    PENDING,
    UNKNOWN
}
