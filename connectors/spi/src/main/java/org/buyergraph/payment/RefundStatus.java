package org.buyergraph.payment;

/** What became of a refund. */
public enum RefundStatus {
    PROCESSING,
    PROCESSED,
    ERROR,
    CANCELED,
    UNKNOWN
}
