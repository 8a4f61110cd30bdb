package org.buyergraph.memory;

/** Where a reply came from. */
public enum Origin {
    /** Read from the backend for this request. */
    LIVE,
    /** Remembered, and young enough to be believed. */
    CACHED,
    /** Remembered, older than that, and served because the backend cannot answer. */
    STALE,
    /** An old answer is remembered, but not for this asker's bound: the reply is the backend's failure. */
    REFUSED
}
