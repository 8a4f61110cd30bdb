package org.buyergraph.gateway.graphql;

import graphql.language.Argument;
import graphql.language.ArrayValue;
import graphql.language.Field;
import graphql.language.IntValue;
import graphql.language.NullValue;
import graphql.language.OperationDefinition;
import graphql.language.Value;
import graphql.language.VariableDefinition;
import graphql.language.VariableReference;
import graphql.schema.GraphQLFieldDefinition;
import java.math.BigInteger;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How many entries of a list an operation asks for, as its arguments and their variables say. */
final class PageSizes {
    private static final List<String> NAMES = List.of("first", "last");

    /** Arguments that name the entries of a list: by ids, or by keys of the supergraph. */
    private static final List<String> LISTS = List.of("ids", "representations");

    private static final int LARGEST = 100_000;
    private static final BigInteger LARGEST_NUMBER = BigInteger.valueOf(LARGEST);

    /** Whether an argument of the field names the entries of its list. */
    static boolean areNamed(GraphQLFieldDefinition field) {
        return LISTS.stream().anyMatch(list -> field.getArgument(list) != null);
    }

    private final OperationDefinition operation;
    private final Map<String, Object> variables;
    private boolean variable;

    PageSizes(OperationDefinition operation, Map<String, Object> variables) {
        this.operation = operation;
        this.variables = variables;
    }

    /** Whether a variable was looked at. */
    boolean isVariable() {
        return variable;
    }

    /** Of a page. What is no size at all is refused later, by the list. */
    int page(Field field) {
        return field.getArguments().stream()
                .filter(argument -> NAMES.contains(argument.getName()))
                .map(Argument::getValue)
                .map(this::number)
                .filter(size -> size >= 0)
                .findFirst()
                .orElse(PageRequest.USUAL);
    }

    /** Of a list whose entries are named one by one. */
    int named(Field field) {
        return field.getArguments().stream()
                .filter(argument -> LISTS.contains(argument.getName()))
                .map(Argument::getValue)
                .map(this::length)
                .findFirst()
                .orElse(1);
    }

    private int number(Value<?> value) {
        if (value instanceof IntValue number) {
            return number.getValue().signum() < 0
                    ? 0
                    : number.getValue().min(LARGEST_NUMBER).intValue();
        }
        if (!(value instanceof VariableReference reference)) {
            return -1;
        }
        variable = true;
        Object given = variables.get(reference.getName());
        if (given instanceof Number number) {
            return (int) Math.max(0, Math.min(LARGEST, number.longValue()));
        }
        Value<?> usual = usual(reference);
        return usual == null ? -1 : number(usual);
    }

    private int length(Value<?> value) {
        if (value instanceof ArrayValue array) {
            return array.getValues().size();
        }
        if (!(value instanceof VariableReference reference)) {
            return 1;
        }
        variable = true;
        Object given = variables.get(reference.getName());
        if (given instanceof Collection<?> list) {
            return list.size();
        }
        Value<?> usual = usual(reference);
        return usual == null ? 1 : length(usual);
    }

    /** What a variable is when the request does not give it; itself no variable. */
    private @Nullable Value<?> usual(VariableReference reference) {
        return operation.getVariableDefinitions().stream()
                .filter(definition -> definition.getName().equals(reference.getName()))
                .map(VariableDefinition::getDefaultValue)
                .filter(value -> value != null && !(value instanceof NullValue))
                .findFirst()
                .orElse(null);
    }
}
