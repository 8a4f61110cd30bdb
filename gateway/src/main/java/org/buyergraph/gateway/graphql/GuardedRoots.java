package org.buyergraph.gateway.graphql;

import graphql.execution.DataFetcherResult;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.SelfDescribingDataFetcher;

/**
 * Guards every root but the public ones: whoever comes without a token gets null there, with an error, and is answered beside
 * it. Roots of queries, mutations and subscriptions are guarded alike.
 */
final class GuardedRoots {
    private GuardedRoots() {}

    static GraphQLSchema in(GraphQLSchema schema) {
        GraphQLCodeRegistry guarded = schema.getCodeRegistry()
                .transform(registry -> Roots.of(schema).forEach(root -> root.getFieldDefinitions().stream()
                        .filter(field -> !PublicRoots.contains(field))
                        .forEach(field -> guard(root, field, registry))));
        return schema.transformWithoutTypes(builder -> builder.codeRegistry(guarded));
    }

    private static void guard(
            GraphQLObjectType root, GraphQLFieldDefinition field, GraphQLCodeRegistry.Builder registry) {
        FieldCoordinates place = FieldCoordinates.coordinates(root, field);
        DataFetcher<?> fetcher = registry.getDataFetcher(place, field);
        registry.dataFetcher(
                place,
                fetcher instanceof SelfDescribingDataFetcher<?> method
                        ? new Guarded(method)
                        : (DataFetcher<?>) environment -> guarded(fetcher, environment));
    }

    private static @Nullable Object guarded(DataFetcher<?> fetcher, DataFetchingEnvironment environment)
            throws Exception {
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

    private static final class Guarded extends ForwardingFetcher {
        Guarded(SelfDescribingDataFetcher<?> fetcher) {
            super(fetcher);
        }

        @Override
        public @Nullable Object get(DataFetchingEnvironment environment) throws Exception {
            return guarded(fetcher, environment);
        }
    }
}
