package org.buyergraph.order;

/** How far an order has come. */
public enum OrderStatus {
    DRAFT,
    SCHEDULED,
    PENDING,
    EXECUTING,
    COMPLETED,
    FAILED,
    CANCELED,
    UNKNOWN
}
