package org.buyergraph.gateway.graphql;

import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.TypeName;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How many objects the answer to a valid document would hold if every page were full. An estimate from above, but for lists
 * without pages: they are taken to be short.
 *
 * @param variable whether it could be another with other variables
 */
record AnswerSize(long objects, boolean variable) {
    private static final AnswerSize NOTHING = new AnswerSize(0, false);

    /** Beyond any limit, and far enough from overflow that products of it need no care. */
    private static final long PLENTY = 1L << 40;

    /** Entries of a list without pages, such as an account's payment methods or the charges of a plan. */
    private static final int SHORT_LIST = 3;

    /** Of the operation of that name, or of the first one. */
    static AnswerSize of(
            GraphQLSchema schema, Document document, @Nullable String name, Map<String, Object> variables) {
        return document.getDefinitionsOfType(OperationDefinition.class).stream()
                .filter(one -> name == null || name.isEmpty() || name.equals(one.getName()))
                .findFirst()
                .map(operation -> {
                    PageSizes sizes = new PageSizes(operation, variables);
                    long objects = new Count(schema, document, sizes)
                            .selected(operation.getSelectionSet(), Roots.of(schema, operation));
                    return new AnswerSize(objects, sizes.isVariable());
                })
                .orElse(NOTHING);
    }

    /** Counts below one object of a parent; a fragment is looked through once. */
    private static final class Count {
        private final GraphQLSchema schema;
        private final Map<String, FragmentDefinition> fragments;
        private final PageSizes sizes;
        private final Map<String, Long> known = new HashMap<>();

        Count(GraphQLSchema schema, Document document, PageSizes sizes) {
            this.schema = schema;
            this.fragments = document.getDefinitionsOfType(FragmentDefinition.class).stream()
                    .collect(Collectors.toMap(FragmentDefinition::getName, Function.identity()));
            this.sizes = sizes;
        }

        long selected(@Nullable SelectionSet selections, @Nullable GraphQLCompositeType parent) {
            if (selections == null || parent == null) {
                return 0;
            }
            long sum = 0;
            for (Selection<?> selection : selections.getSelections()) {
                sum = Math.min(PLENTY, sum + selected(selection, parent));
            }
            return sum;
        }

        private long selected(Selection<?> selection, GraphQLCompositeType parent) {
            if (selection instanceof Field field) {
                return objects(field, parent);
            }
            if (selection instanceof InlineFragment inline) {
                TypeName condition = inline.getTypeCondition();
                return selected(inline.getSelectionSet(), condition == null ? parent : composite(condition));
            }
            String name = ((FragmentSpread) selection).getName();
            Long before = known.get(name);
            if (before != null) {
                return before;
            }
            FragmentDefinition fragment = fragments.get(name);
            long inside =
                    fragment == null ? 0 : selected(fragment.getSelectionSet(), composite(fragment.getTypeCondition()));
            known.put(name, inside);
            return inside;
        }

        /** Nothing for what has no fields of its own, nor for introspection, which the engine bounds. */
        private long objects(Field field, GraphQLCompositeType parent) {
            GraphQLFieldDefinition definition = parent instanceof GraphQLFieldsContainer container
                    ? container.getFieldDefinition(field.getName())
                    : null;
            if (definition == null
                    || !(GraphQLTypeUtil.unwrapAll(definition.getType()) instanceof GraphQLCompositeType type)) {
                return 0;
            }
            long each = selected(field.getSelectionSet(), type);
            if (definition.getArgument("first") != null) {
                return 1 + sizes.page(field) * each;
            }
            return entries(field, definition, (GraphQLFieldsContainer) parent) * (1 + each);
        }

        /** The entries of a page are counted where the page is asked for. */
        private int entries(Field field, GraphQLFieldDefinition definition, GraphQLFieldsContainer parent) {
            boolean one = !(GraphQLTypeUtil.unwrapNonNull(definition.getType()) instanceof GraphQLList);
            if (one || parent.getFieldDefinition("pageInfo") != null) {
                return 1;
            }
            return PageSizes.areNamed(definition) ? sizes.named(field) : SHORT_LIST;
        }

        private @Nullable GraphQLCompositeType composite(TypeName name) {
            return schema.getType(name.getName()) instanceof GraphQLCompositeType type ? type : null;
        }
    }
}
