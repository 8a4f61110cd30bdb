package org.buyergraph.order;

/** What one action of an order does to a subscription. */
public enum OrderActionKind {
    CREATE,
    RENEW,
    ADD_PRODUCT,
    CHANGE_PRODUCT,
    REMOVE_PRODUCT,
    CHANGE_PLAN,
    CHANGE_TERMS,
    CANCEL,
    TRANSFER,
    SUSPEND,
    RESUME,
    UNKNOWN
}
