package org.buyergraph.gateway.graphql;

import graphql.GraphQLContext;
import graphql.language.Argument;
import graphql.language.ArrayValue;
import graphql.language.Document;
import graphql.language.EnumValue;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.InlineFragment;
import graphql.language.ObjectField;
import graphql.language.ObjectValue;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.TypeName;
import graphql.language.Value;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.server.WebGraphQlResponse;

/**
 * What a valid document uses that is deprecated, by its place in the schema, such as {@code Account.owner}. Found out once for a
 * document: so what its variables hold is not looked at.
 */
public final class DeprecatedUse {
    private static final Class<DeprecatedUse> KEY = DeprecatedUse.class;

    private final GraphQLSchema schema;
    private final Set<String> found = new TreeSet<>();

    private DeprecatedUse(GraphQLSchema schema) {
        this.schema = schema;
    }

    public static List<String> in(GraphQLSchema schema, Document document) {
        DeprecatedUse use = new DeprecatedUse(schema);
        document.getDefinitionsOfType(OperationDefinition.class)
                .forEach(operation -> use.selected(operation.getSelectionSet(), Roots.of(schema, operation)));
        document.getDefinitionsOfType(FragmentDefinition.class)
                .forEach(fragment -> use.selected(fragment.getSelectionSet(), use.type(fragment.getTypeCondition())));
        return List.copyOf(use.found);
    }

    /** Of the document that was answered on the general road. */
    public static List<String> of(WebGraphQlResponse response) {
        return response.getExecutionInput().getGraphQLContext().getOrDefault(KEY, List.of());
    }

    static void note(List<String> use, GraphQLContext context) {
        if (!use.isEmpty()) {
            context.put(KEY, use);
        }
    }

    private @Nullable GraphQLType type(TypeName name) {
        return schema.getType(name.getName());
    }

    private void selected(@Nullable SelectionSet selections, @Nullable GraphQLType parent) {
        if (selections == null) {
            return;
        }
        for (Selection<?> selection : selections.getSelections()) {
            if (selection instanceof Field field && parent instanceof GraphQLFieldsContainer container) {
                asked(field, container);
            } else if (selection instanceof InlineFragment inline) {
                TypeName condition = inline.getTypeCondition();
                selected(inline.getSelectionSet(), condition == null ? parent : type(condition));
            }
        }
    }

    private void asked(Field field, GraphQLFieldsContainer parent) {
        GraphQLFieldDefinition definition = parent.getFieldDefinition(field.getName());
        if (definition == null) {
            return; // of introspection
        }
        String place = parent.getName() + "." + field.getName();
        noteIf(definition.isDeprecated(), place);
        for (Argument argument : field.getArguments()) {
            GraphQLArgument taken = definition.getArgument(argument.getName());
            noteIf(taken.isDeprecated(), place + "(" + argument.getName() + ":)");
            given(argument.getValue(), GraphQLTypeUtil.unwrapAll(taken.getType()));
        }
        selected(field.getSelectionSet(), GraphQLTypeUtil.unwrapAll(definition.getType()));
    }

    private void given(Value<?> value, GraphQLType type) {
        if (value instanceof ArrayValue list) {
            list.getValues().forEach(entry -> given(entry, type));
        } else if (value instanceof EnumValue word && type instanceof GraphQLEnumType words) {
            GraphQLEnumValueDefinition definition = words.getValue(word.getName());
            noteIf(definition.isDeprecated(), words.getName() + "." + word.getName());
        } else if (value instanceof ObjectValue object && type instanceof GraphQLInputObjectType input) {
            for (ObjectField field : object.getObjectFields()) {
                GraphQLInputObjectField definition = input.getFieldDefinition(field.getName());
                noteIf(definition.isDeprecated(), input.getName() + "." + field.getName());
                given(field.getValue(), GraphQLTypeUtil.unwrapAll(definition.getType()));
            }
        }
    }

    private void noteIf(boolean deprecated, String place) {
        if (deprecated) {
            found.add(place);
        }
    }
}
