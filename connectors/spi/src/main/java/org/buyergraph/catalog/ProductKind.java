package org.buyergraph.catalog;

/** What a product is to a buyer, the most important first. */
public enum ProductKind {
    /** A plan that people take seats on. */
    BASE,
    /** Something more for those who have a plan. */
    ADD_ON,
    /** Bought once, used up or settled. */
    ONE_TIME,
    UNKNOWN
}
