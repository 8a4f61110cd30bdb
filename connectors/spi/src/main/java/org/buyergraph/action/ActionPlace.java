package org.buyergraph.action;

/** Where to go for what cannot be done here. */
public enum ActionPlace {
    /** To the partner who manages it. */
    PARTNER,
    /** To sales. */
    SALES,
    /** To support. */
    SUPPORT,
    /** To the community programme, which gives coupons. */
    COMMUNITY_PROGRAM,
    /** To the web store, for a new purchase. */
    WEB_STORE
}
