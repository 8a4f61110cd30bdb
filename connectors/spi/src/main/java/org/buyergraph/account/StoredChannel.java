package org.buyergraph.account;

/** Through whom billing says that an account buys. Of those who buy direct it does not say whether sales helped. */
public enum StoredChannel {
    DIRECT,
    RESELLER,
    MARKETPLACE,
    /** Through somebody of whom we have not heard: not direct. */
    UNKNOWN
}
