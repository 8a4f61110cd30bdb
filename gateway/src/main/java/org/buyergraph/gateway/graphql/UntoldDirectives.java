package org.buyergraph.gateway.graphql;

import graphql.Directives;
import graphql.introspection.Introspection;
import graphql.schema.DataFetcher;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLDirective;
import graphql.schema.GraphQLSchema;
import java.util.List;
import java.util.Set;

/**
 * Directives that the engine puts into every schema, and that are none of ours: nothing is deferred, and the other is its
 * experiment. They cannot be taken out, so they are not told.
 */
final class UntoldDirectives {
    private static final Set<String> NAMES = Set.of(
            Directives.DEFER_DIRECTIVE_DEFINITION.getName(),
            Directives.EXPERIMENTAL_DISABLE_ERROR_PROPAGATION_DIRECTIVE_DEFINITION.getName());

    private UntoldDirectives() {}

    static boolean contains(String directive) {
        return NAMES.contains(directive);
    }

    /** Has introspection leave them out. */
    static GraphQLSchema in(GraphQLSchema schema) {
        List<GraphQLDirective> told = schema.getDirectives().stream()
                .filter(directive -> !contains(directive.getName()))
                .toList();
        FieldCoordinates place = FieldCoordinates.coordinates(Introspection.__Schema.getName(), "directives");
        GraphQLCodeRegistry telling = schema.getCodeRegistry()
                .transform(registry -> registry.dataFetcher(place, (DataFetcher<?>) environment -> told));
        return schema.transformWithoutTypes(builder -> builder.codeRegistry(telling));
    }
}
