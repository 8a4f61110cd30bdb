package org.buyergraph.gateway.graphql;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.buyergraph.spi.Kind;
import org.buyergraph.spi.Question;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.stereotype.Component;

/**
 * Holds the schema to what {@code @live} promises: never from memory, and an error rather than that. Only a nullable object
 * with a question of its own that is never remembered can keep it; anywhere else the start is refused.
 */
@Component
final class LiveFields {
    private static final String LIVE = "live";

    LiveFields(GraphQlSource source, List<LiveSource> features) {
        check(source.schema(), features.stream().map(LiveSource::liveQuestion).collect(Collectors.toSet()));
    }

    static void check(GraphQLSchema schema, Set<Question<?, ?>> questions) {
        schema.getAllTypesAsList().stream()
                .filter(GraphQLObjectType.class::isInstance)
                .map(GraphQLObjectType.class::cast)
                .forEach(type -> type.getFieldDefinitions().stream()
                        .filter(field -> field.hasAppliedDirective(LIVE))
                        .forEach(field -> check(type.getName() + "." + field.getName(), field, questions)));
    }

    private static void check(String name, GraphQLFieldDefinition field, Set<Question<?, ?>> questions) {
        if (field.getType() instanceof GraphQLNonNull) {
            throw refused(name, "it is not nullable, so that a system that is down would take its parent along");
        }
        if (!(field.getType() instanceof GraphQLObjectType type)) {
            throw refused(name, "it is no single object, so that no question asks for it alone");
        }
        List<Question<?, ?>> own = questions.stream()
                .filter(question -> question.subject().getSimpleName().equals(type.getName()))
                .toList();
        if (own.isEmpty()) {
            throw refused(name, "no feature names a question that asks for a " + type.getName());
        }
        own.stream().filter(question -> question.kind() != Kind.GRANT).findAny().ifPresent(remembered -> {
            throw refused(name, "the question " + remembered.name() + " is remembered; make it one of kind GRANT");
        });
    }

    private static IllegalStateException refused(String field, String why) {
        return new IllegalStateException("The field " + field + " must not be @live: " + why + ".");
    }
}
