package org.buyergraph.invoice;

/** What a line stands for. */
public enum InvoiceItemKind {
    CHARGE,
    DISCOUNT,
    PREPAYMENT,
    TAX,
    UNKNOWN
}
