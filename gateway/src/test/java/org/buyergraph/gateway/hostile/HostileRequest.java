package org.buyergraph.gateway.hostile;

import java.util.Map;

/** A document that is up to no good, and what it is called. */
public record HostileRequest(String name, String document, Map<String, Object> variables) {
    HostileRequest(String name, String document) {
        this(name, document, Map.of());
    }

    @Override
    public String toString() {
        return name;
    }
}
