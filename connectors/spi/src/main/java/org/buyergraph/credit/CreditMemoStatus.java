package org.buyergraph.credit;

/** How far a credit memo has come. */
public enum CreditMemoStatus {
    DRAFT,
    POSTED,
    CANCELED,
    ERROR,
    PENDING_FOR_TAX,
    GENERATING,
    CANCEL_IN_PROGRESS,
    UNKNOWN
}
