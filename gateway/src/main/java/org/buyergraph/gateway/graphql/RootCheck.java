package org.buyergraph.gateway.graphql;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnionType;
import java.util.List;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.stereotype.Component;

/**
 * Refuses to start on a root that nobody has said who may ask for. It is said by the rule of each type of record that the root
 * leads to, or in the schema: by {@code @public}, or by {@code @authenticated} where no record is at its end.
 */
@Component
final class RootCheck {
    private static final String AUTHENTICATED = "authenticated";

    RootCheck(GraphQlSource source, RuledTypes rules) {
        check(source.schema(), rules);
    }

    static void check(GraphQLSchema schema, RuledTypes rules) {
        for (GraphQLObjectType root : Roots.of(schema)) {
            root.getFieldDefinitions().stream()
                    .filter(field -> !PublicRoots.contains(field) && !field.hasAppliedDirective(AUTHENTICATED))
                    .forEach(field -> check(root.getName() + "." + field.getName(), field, schema, rules));
        }
    }

    private static void check(String name, GraphQLFieldDefinition root, GraphQLSchema schema, RuledTypes rules) {
        records(root.getType(), schema).stream()
                .map(GraphQLNamedType::getName)
                .filter(type -> !rules.hasRule(TypeNames.ofRecord(type)))
                .findFirst()
                .ifPresent(type -> {
                    throw new IllegalStateException("Nobody says who may ask for " + name + ": there is no rule for "
                            + type + ". Add one in the gateway's visibility package where that is a type of record;"
                            + " otherwise mark the root in the schema, @authenticated for whoever has a token,"
                            + " @public for everybody.");
                });
    }

    private static List<? extends GraphQLNamedType> records(GraphQLType result, GraphQLSchema schema) {
        GraphQLNamedType type = (GraphQLNamedType) GraphQLTypeUtil.unwrapAll(result);
        if (type instanceof GraphQLInterfaceType some) {
            return schema.getImplementations(some);
        }
        if (type instanceof GraphQLUnionType some) {
            return some.getTypes();
        }
        boolean isPage = type instanceof GraphQLObjectType object && object.getFieldDefinition("pageInfo") != null;
        return isPage
                ? records(((GraphQLObjectType) type).getFieldDefinition("nodes").getType(), schema)
                : List.of(type);
    }
}
