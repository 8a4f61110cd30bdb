package org.buyergraph.gateway.graphql;

import java.util.Map;

/** Of a request by a method that is safe by promise: an address can be followed by anybody, and again and again. */
public final class ReadsOnly {
    private static final String ATTRIBUTE = ReadsOnly.class.getName();

    private ReadsOnly() {}

    /** @param attributes of the request: from here on nothing but a query may be executed */
    public static void note(Map<String, Object> attributes) {
        attributes.put(ATTRIBUTE, true);
    }

    static boolean holds(Map<String, Object> attributes) {
        return attributes.containsKey(ATTRIBUTE);
    }
}
