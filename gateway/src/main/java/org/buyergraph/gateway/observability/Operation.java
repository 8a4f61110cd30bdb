package org.buyergraph.gateway.observability;

import java.util.List;

/**
 * An operation of a document.
 *
 * @param name as its client calls it
 * @param meters where its answers are counted
 * @param deprecated what it uses that is deprecated, by its place in the schema
 */
public record Operation(String name, OperationMeters meters, List<String> deprecated) {
    Operation(String name, OperationMeters meters) {
        this(name, meters, List.of());
    }

    public Operation using(List<String> places) {
        return places.isEmpty() ? this : new Operation(name, meters, places);
    }
}
