package org.buyergraph.gateway.federation;

import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchemaElement;
import graphql.schema.GraphQLTypeVisitorStub;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import org.buyergraph.gateway.graphql.TypeNames;

/** Calls each type what it is called in a supergraph. */
final class SupergraphNames extends GraphQLTypeVisitorStub {
    @Override
    public TraversalControl visitGraphQLObjectType(
            GraphQLObjectType type, TraverserContext<GraphQLSchemaElement> context) {
        String name = TypeNames.inSupergraph(type.getName());
        if (name.equals(type.getName())) {
            return TraversalControl.CONTINUE;
        }
        GraphQLCodeRegistry.Builder fetchers = context.getVarFromParents(GraphQLCodeRegistry.Builder.class);
        type.getFieldDefinitions()
                .forEach(field -> fetchers.dataFetcher(
                        FieldCoordinates.coordinates(name, field.getName()),
                        fetchers.getDataFetcher(FieldCoordinates.coordinates(type, field), field)));
        return changeNode(context, type.transform(builder -> builder.name(name)));
    }
}
