package org.buyergraph.payment;

/** What became of a payment. */
public enum PaymentStatus {
    DRAFT,
    PROCESSING,
    PROCESSED,
    POSTED,
    ERROR,
    CANCELED,
    UNKNOWN
}
