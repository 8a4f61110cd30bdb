package org.buyergraph.crm;

/** What a company is to sales. */
public enum CrmAccountType {
    PROSPECT,
    CUSTOMER,
    FORMER_CUSTOMER,
    PARTNER,
    UNKNOWN
}
