package org.buyergraph.gateway.observability;

/**
 * An operation of a document.
 *
 * @param name as its client calls it
 * @param meters where its answers are counted
 */
public record Operation(String name, OperationMeters meters) {}
