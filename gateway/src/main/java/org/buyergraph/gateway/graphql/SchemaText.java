package org.buyergraph.gateway.graphql;

import graphql.schema.GraphQLNamedSchemaElement;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLSchemaElement;
import graphql.schema.idl.SchemaPrinter;
import graphql.schema.idl.SchemaPrinter.Options;
import graphql.schema.visibility.BlockedFields;
import graphql.schema.visibility.GraphqlFieldVisibility;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.stereotype.Component;

/** The schema as clients may read it. There is one where introspection is on, and none elsewhere. */
@Component
@ConditionalOnBooleanProperty("gateway.limits.introspection")
public final class SchemaText {
    /** Defined by the specification that a subgraph names. */
    private static final Set<String> LINKED = Set.of("link", "key");

    private static final GraphqlFieldVisibility OWN_FIELDS =
            BlockedFields.newBlock().addPattern("Query\\._.*").build();

    private final ObjectProvider<GraphQlSource> source;

    SchemaText(ObjectProvider<GraphQlSource> source) {
        this.source = source;
    }

    /** Printed anew each time. */
    public String text() {
        return print(options(), source.getObject().schema());
    }

    /** As it is composed with others: without what every subgraph has. Printed anew each time. */
    public String ofSubgraph() {
        GraphQLSchema schema = source.getObject().schema();
        Options options = options()
                .includeDirectiveDefinition(name -> !UntoldDirectives.contains(name) && !LINKED.contains(name))
                .includeSchemaElement(SchemaText::isOwn);
        return print(
                options,
                schema.transformWithoutTypes(builder -> builder.codeRegistry(
                        schema.getCodeRegistry().transform(registry -> registry.fieldVisibility(OWN_FIELDS)))));
    }

    private static Options options() {
        return Options.defaultOptions()
                .includeSchemaDefinition(true)
                .includeDirectiveDefinition(name -> !UntoldDirectives.contains(name));
    }

    private static String print(Options options, GraphQLSchema schema) {
        return new SchemaPrinter(options).print(schema);
    }

    private static boolean isOwn(GraphQLSchemaElement element) {
        return !(element instanceof GraphQLNamedSchemaElement named
                && named.getName().startsWith("_"));
    }
}
