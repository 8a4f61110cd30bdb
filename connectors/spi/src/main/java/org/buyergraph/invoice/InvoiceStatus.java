package org.buyergraph.invoice;

/** How far an invoice has come. Whether it is overdue is no status: it follows from its date and balance. */
public enum InvoiceStatus {
    DRAFT,
    POSTED,
    CANCELED,
    ERROR,
    SPLIT,
    UNKNOWN
}
