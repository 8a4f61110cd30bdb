package org.buyergraph.account;

/** One of our companies: the seller named on the invoice. */
public enum Entity {
    INC,
    BV,
    GMBH,
    LTD,
    PTY,
    UNKNOWN
}
