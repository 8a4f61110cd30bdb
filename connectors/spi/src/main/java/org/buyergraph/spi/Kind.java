package org.buyergraph.spi;

/** The kinds of answer, by how fast they age: each is a preset of freshness. */
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
