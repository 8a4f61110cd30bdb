package org.buyergraph.gateway.acting;

/** What became of what was committed. */
enum ActionStatus {
    DONE,
    REFUSED,
    IN_PROGRESS,
    UNKNOWN
}
