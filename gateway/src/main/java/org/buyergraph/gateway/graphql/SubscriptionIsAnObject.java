package org.buyergraph.gateway.graphql;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLSchemaElement;
import graphql.schema.GraphQLTypeVisitorStub;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.SelfDescribingDataFetcher;
import reactor.core.publisher.Flux;

/**
 * Our type Subscription is what a buyer buys. Spring for GraphQL takes any type of that name for the root of GraphQL's
 * subscriptions and makes a stream of each of its controller methods; here each stream becomes the one value that it is.
 */
final class SubscriptionIsAnObject extends GraphQLTypeVisitorStub {
    @Override
    public TraversalControl visitGraphQLFieldDefinition(
            GraphQLFieldDefinition field, TraverserContext<GraphQLSchemaElement> context) {
        GraphQLFieldsContainer parent = (GraphQLFieldsContainer) context.getParentNode();
        GraphQLCodeRegistry.Builder registry = context.getVarFromParents(GraphQLCodeRegistry.Builder.class);
        if (parent.getName().equals("Subscription")
                && registry.getDataFetcher(FieldCoordinates.coordinates(parent, field), field)
                        instanceof SelfDescribingDataFetcher<?> fetcher) {
            registry.dataFetcher(FieldCoordinates.coordinates(parent, field), (DataFetcher<?>) new OneValue(fetcher));
        }
        return TraversalControl.CONTINUE;
    }

    private static final class OneValue extends ForwardingFetcher {
        OneValue(SelfDescribingDataFetcher<?> fetcher) {
            super(fetcher);
        }

        @Override
        public @Nullable Object get(DataFetchingEnvironment environment) throws Exception {
            Object value = fetcher.get(environment);
            return value instanceof Flux<?> stream ? stream.singleOrEmpty() : value;
        }
    }
}
