package org.buyergraph.transaction;

/** What happened, in the order in which it mostly does. */
public enum TransactionKind {
    ORDER,
    INVOICE,
    PAYMENT,
    CREDIT_MEMO,
    REFUND
}
