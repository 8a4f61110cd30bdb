package org.buyergraph.paymentmethod;

/** What kind of thing is paid with. */
public enum PaymentMethodKind {
    CARD,
    BANK_ACCOUNT,
    WALLET,
    /** Paid outside of billing: a transfer, a check, cash. */
    OFFLINE,
    UNKNOWN
}
