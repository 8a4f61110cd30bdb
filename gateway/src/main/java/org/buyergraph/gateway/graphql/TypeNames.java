package org.buyergraph.gateway.graphql;

/**
 * What types are called. That is what their records are called, but for one in a supergraph: composers and routers take a type called
 * Subscription for the root of operations, whatever its schema says.
 */
public final class TypeNames {
    private static final String OWN = "Subscription";
    private static final String IN_SUPERGRAPH = "BuyerSubscription";

    private TypeNames() {}

    /** @param own as the record is called */
    public static String inSupergraph(String own) {
        return own.equals(OWN) ? IN_SUPERGRAPH : own;
    }

    /** What the record is called whose type has this name, in a supergraph or not. */
    public static String ofRecord(String type) {
        return type.equals(IN_SUPERGRAPH) ? OWN : type;
    }
}
