package org.buyergraph.account;

/** The group of accounts that billing runs together. Says nothing about automatic renewal. */
public enum BillingBatch {
    WEB_DIRECT,
    SALES_ASSISTED,
    AUTO_RENEWAL,
    RESELLER,
    COMMUNITY,
    UNKNOWN
}
