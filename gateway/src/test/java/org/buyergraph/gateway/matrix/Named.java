package org.buyergraph.gateway.matrix;

import graphql.language.AstPrinter;
import graphql.language.Definition;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.parser.Parser;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.buyergraph.gateway.golden.GoldenQuery;

/** Documents that also ask of everything what it is: by its type, and by its id where it has one. */
final class Named {
    private static final GraphQLSchema SCHEMA = GoldenQuery.schema();

    private Named() {}

    static String document(String text) {
        return Parser.parse(text).getDefinitions().stream()
                .map(Named::definition)
                .map(AstPrinter::printAst)
                .collect(Collectors.joining("\n"));
    }

    private static Definition<?> definition(Definition<?> definition) {
        if (definition instanceof FragmentDefinition fragment) {
            return fragment.transform(copy -> copy.selectionSet(named(
                    fragment.getSelectionSet(), type(fragment.getTypeCondition().getName()))));
        }
        OperationDefinition operation = (OperationDefinition) definition;
        return operation.transform(
                copy -> copy.selectionSet(named(operation.getSelectionSet(), SCHEMA.getQueryType())));
    }

    private static SelectionSet named(SelectionSet selections, GraphQLType type) {
        List<Selection<?>> all = new ArrayList<>();
        selections.getSelections().forEach(selection -> all.add(named(selection, type)));
        if (type != SCHEMA.getQueryType()) {
            all.add(new Field("__typename"));
        }
        if (type instanceof GraphQLFieldsContainer fields && fields.getFieldDefinition("id") != null) {
            all.add(new Field("id"));
        }
        return new SelectionSet(all);
    }

    private static Selection<?> named(Selection<?> selection, GraphQLType type) {
        if (selection instanceof InlineFragment fragment) {
            return fragment.transform(copy -> copy.selectionSet(named(
                    fragment.getSelectionSet(), type(fragment.getTypeCondition().getName()))));
        }
        if (!(selection instanceof Field field) || field.getSelectionSet() == null) {
            return selection;
        }
        GraphQLType of = ((GraphQLFieldsContainer) type)
                .getFieldDefinition(field.getName())
                .getType();
        return field.transform(
                copy -> copy.selectionSet(named(field.getSelectionSet(), GraphQLTypeUtil.unwrapAll(of))));
    }

    private static GraphQLType type(String name) {
        return Objects.requireNonNull(SCHEMA.getType(name), name);
    }
}
