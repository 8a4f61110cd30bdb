package org.buyergraph.catalog;

/** Where a product runs. */
public enum Deployment {
    SAAS,
    SELF_MANAGED,
    /** The product goes with both: what was bought with it decides. */
    EITHER,
    UNKNOWN
}
