package org.buyergraph.channel;

/** Who receives the invoice. */
public enum BuyingParty {
    DIRECT_CUSTOMER,
    AUTHORISED_RESELLER,
    UNAUTHORISED_RESELLER
}
