package org.buyergraph.gateway.graphql;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.buyergraph.gateway.facts.Conclusion;
import org.buyergraph.spi.Kind;
import org.buyergraph.spi.Question;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.stereotype.Component;

/**
 * Holds the schema to what {@code @live} promises: never from memory, and an error rather than that. Only a nullable object
 * with a question of its own that is never remembered, or one that is concluded from what is live, can keep it; anywhere else the
 * start is refused.
 */
@Component
final class LiveFields {
    private static final String LIVE = "live";

    private final Set<Question<?, ?>> questions;
    private final List<Conclusion<?, ?>> conclusions;

    @Autowired
    LiveFields(GraphQlSource source, List<LiveSource> features, List<Conclusion<?, ?>> conclusions) {
        this(features.stream().map(LiveSource::liveQuestion).collect(Collectors.toSet()), conclusions);
        check(source.schema());
    }

    LiveFields(Set<Question<?, ?>> questions, List<Conclusion<?, ?>> conclusions) {
        this.questions = questions;
        this.conclusions = conclusions;
    }

    void check(GraphQLSchema schema) {
        schema.getAllTypesAsList().stream()
                .filter(GraphQLObjectType.class::isInstance)
                .map(GraphQLObjectType.class::cast)
                .forEach(type -> type.getFieldDefinitions().stream()
                        .filter(field -> field.hasAppliedDirective(LIVE))
                        .forEach(field -> check(type.getName() + "." + field.getName(), field)));
    }

    private void check(String name, GraphQLFieldDefinition field) {
        if (field.getType() instanceof GraphQLNonNull) {
            throw refused(name, "it is not nullable, so that a system that is down would take its parent along");
        }
        if (!(field.getType() instanceof GraphQLObjectType type)) {
            throw refused(name, "it is no single object, so that no question asks for it alone");
        }
        List<Question<?, ?>> own = questions.stream()
                .filter(question -> question.subject().getSimpleName().equals(type.getName()))
                .toList();
        List<Conclusion<?, ?>> concluded = conclusions.stream()
                .filter(conclusion -> conclusion.subject().getSimpleName().equals(type.getName()))
                .toList();
        if (own.isEmpty() && concluded.isEmpty()) {
            throw refused(name, "no feature names a question that asks for a " + type.getName() + ", or concludes one");
        }
        own.stream().filter(question -> question.kind() != Kind.GRANT).findAny().ifPresent(remembered -> {
            throw refused(name, "the question " + remembered.name() + " is remembered; make it one of kind GRANT");
        });
        if (!concluded.stream().allMatch(Conclusion::isGrant)) {
            throw refused(name, "it is concluded from what is remembered; make the conclusion a grant");
        }
    }

    private static IllegalStateException refused(String field, String why) {
        return new IllegalStateException("The field " + field + " must not be @live: " + why + ".");
    }
}
