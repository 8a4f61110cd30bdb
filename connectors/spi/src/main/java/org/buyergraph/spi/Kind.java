package org.buyergraph.spi;

/** How fast an answer ages: the presets of freshness. */
public enum Kind {
    /** Changes with weeks of notice: products and prices. */
    CATALOG,
    /** One record, changed by people. */
    RECORD,
    /** The records that belong to something. */
    LIST,
    /** Moves by itself: seats in use, minutes, storage. */
    USAGE,
    /** Unlocks something: always live, or an error. */
    GRANT
}
