package org.buyergraph.settlement;

/** How seats beyond the bought ones are settled next. */
public enum SettlementWay {
    /** After a quarter of the term, for the quarters that are left. */
    QUARTERLY,
    /** In the last quarter: the renewal buys what is used then, and nothing is charged for before. */
    BY_RENEWAL,
    /** After the fact, with the renewal. */
    TRUE_UP
}
