package org.buyergraph.search;

/** Which field of a record what was searched for stands in. */
public enum MatchedField {
    EMAIL,
    COMPANY_NAME,
    FIRST_NAME,
    LAST_NAME,
    ACCOUNT_NUMBER
}
