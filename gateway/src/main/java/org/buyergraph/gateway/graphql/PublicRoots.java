package org.buyergraph.gateway.graphql;

import graphql.schema.GraphQLFieldDefinition;

/** Roots that lead to nothing that belongs to anybody. */
public final class PublicRoots {
    private PublicRoots() {}

    public static boolean contains(GraphQLFieldDefinition root) {
        return PublicFields.NAMES.contains(root.getName());
    }
}
