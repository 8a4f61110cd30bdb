package org.buyergraph.gateway.graphql;

import graphql.ErrorClassification;
import graphql.GraphQLError;

/** Our code is the only classification: the engine's own word beside it would be a second language. */
record CodeOnly(ErrorCode code) implements ErrorClassification {
    @Override
    public Object toSpecification(GraphQLError error) {
        return code.name();
    }
}
