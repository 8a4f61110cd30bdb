package org.buyergraph.payment;

/** How a payment came in. */
public enum PaymentKind {
    /** Charged to a payment method on file. */
    ELECTRONIC,
    /** Sent by the buyer, such as a bank transfer. */
    EXTERNAL,
    UNKNOWN
}
