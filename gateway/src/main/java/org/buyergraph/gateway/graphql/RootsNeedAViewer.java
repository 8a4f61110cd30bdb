package org.buyergraph.gateway.graphql;

import graphql.execution.DataFetcherResult;
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
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.SelfDescribingDataFetcher;

/** Lets nobody past a root that is not public: it is null, with an error, and what stands beside it is answered. */
final class RootsNeedAViewer extends GraphQLTypeVisitorStub {
    @Override
    public TraversalControl visitGraphQLFieldDefinition(
            GraphQLFieldDefinition field, TraverserContext<GraphQLSchemaElement> context) {
        GraphQLFieldsContainer parent = (GraphQLFieldsContainer) context.getParentNode();
        if (!parent.getName().equals("Query") || PublicFields.NAMES.contains(field.getName())) {
            return TraversalControl.CONTINUE;
        }
        GraphQLCodeRegistry.Builder registry = context.getVarFromParents(GraphQLCodeRegistry.Builder.class);
        FieldCoordinates place = FieldCoordinates.coordinates(parent, field);
        if (registry.getDataFetcher(place, field) instanceof SelfDescribingDataFetcher<?> fetcher) {
            registry.dataFetcher(place, (DataFetcher<?>) new Closed(fetcher));
        }
        return TraversalControl.CONTINUE;
    }

    private static final class Closed extends ForwardingFetcher {
        Closed(SelfDescribingDataFetcher<?> fetcher) {
            super(fetcher);
        }

        @Override
        public @Nullable Object get(DataFetchingEnvironment environment) throws Exception {
            boolean nobody = environment.getGraphQlContext().getBoolean(PublicFields.NOBODY, true);
            return nobody ? refused(environment) : fetcher.get(environment);
        }

        private static Object refused(DataFetchingEnvironment environment) {
            return DataFetcherResult.newResult()
                    .error(new CodedError(
                            "Who asks for this has to be known: send the header Authorization: Bearer <token>.",
                            List.of(environment.getField().getSourceLocation()),
                            environment.getExecutionStepInfo().getPath().toList(),
                            Map.of("code", ErrorCode.UNAUTHENTICATED.name())))
                    .build();
        }
    }
}
