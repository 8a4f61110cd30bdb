package org.buyergraph.gateway.graphql;

import graphql.schema.GraphQLFieldDefinition;

/** Roots that the schema marks {@code @public}: whoever asks is answered, also without a token. */
public final class PublicRoots {
    private static final String PUBLIC = "public";

    private PublicRoots() {}

    public static boolean contains(GraphQLFieldDefinition root) {
        return root.hasAppliedDirective(PUBLIC);
    }
}
