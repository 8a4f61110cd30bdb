package org.buyergraph.invoice;

/** Why somebody who sees lines of an invoice does not see all of it. */
public enum InvoiceWithheldReason {
    /** It bills something else as well, or more than can be read: its total would tell what that costs. */
    BILLS_OTHERS
}
