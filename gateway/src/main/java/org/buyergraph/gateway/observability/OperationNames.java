package org.buyergraph.gateway.observability;

/** Knows names of operations that are ours, and no word of whoever sends a request. */
public interface OperationNames {
    boolean has(String name);
}
