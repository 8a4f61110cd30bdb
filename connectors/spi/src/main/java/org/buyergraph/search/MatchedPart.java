package org.buyergraph.search;

/** How much of a field's value what was searched for is. */
public enum MatchedPart {
    /** All of it. */
    WHOLE,
    /** How it begins. */
    START,
    /** Something further on. */
    INSIDE
}
