package org.buyergraph.gateway.price;

import graphql.language.Argument;
import graphql.language.ArrayValue;
import graphql.language.BooleanValue;
import graphql.language.Directive;
import graphql.language.DirectivesContainer;
import graphql.language.Field;
import graphql.language.IntValue;
import graphql.language.NullValue;
import graphql.language.ObjectValue;
import graphql.language.OperationDefinition;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.language.VariableDefinition;
import graphql.language.VariableReference;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.buyergraph.gateway.graphql.PageRequest;
import org.jspecify.annotations.Nullable;

/** How much a document asks for, as its arguments say with the variables of a request; or at most, whatever those are. */
final class Sizes {
    private final OperationDefinition operation;
    private final @Nullable Map<String, Object> variables;

    /** @param variables null: whatever they are */
    Sizes(OperationDefinition operation, @Nullable Map<String, Object> variables) {
        this.operation = operation;
        this.variables = variables;
    }

    /** Whether it is asked for at all. */
    boolean isOn(DirectivesContainer<?> selection) {
        for (Directive directive : selection.getDirectives()) {
            Argument condition = directive.getArgument("if");
            Object on = condition == null ? null : read(condition.getValue());
            boolean skipped = directive.getName().equals("skip") && Boolean.TRUE.equals(on);
            boolean left = directive.getName().equals("include") && Boolean.FALSE.equals(on);
            if (skipped || left) {
                return false;
            }
        }
        return true;
    }

    /** Entries of a page. */
    int page(Field field) {
        int size = PageRequest.USUAL;
        for (Argument argument : field.getArguments()) {
            if (argument.getName().equals("first") || argument.getName().equals("last")) {
                if (isUnknown(argument.getValue())) {
                    return PageRequest.MOST;
                }
                size = read(argument.getValue()) instanceof Number number ? number.intValue() : size;
            }
        }
        return Math.max(1, Math.min(PageRequest.MOST, size));
    }

    /** The ids that a field is asked for by, as far as they are known; null where they are not. */
    @Nullable List<String> ids(Field field) {
        for (Argument argument : field.getArguments()) {
            if (argument.getName().equals("id") || argument.getName().equals("ids")) {
                if (isUnknown(argument.getValue())) {
                    return null;
                }
                Object read = read(argument.getValue());
                Collection<?> all =
                        read instanceof Collection<?> list ? list : read == null ? List.of() : List.of(read);
                return all.stream().map(String::valueOf).toList();
            }
        }
        return List.of();
    }

    /** What a field is asked for by, each by its type and a key; null where that is not known. */
    @Nullable List<Map<?, ?>> representations(Field field) {
        for (Argument argument : field.getArguments()) {
            if (argument.getName().equals("representations")) {
                if (isUnknown(argument.getValue())) {
                    return null;
                }
                List<Map<?, ?>> all = new ArrayList<>();
                if (read(argument.getValue()) instanceof Collection<?> list) {
                    list.forEach(one -> all.add(one instanceof Map<?, ?> object ? object : Map.of()));
                }
                return all;
            }
        }
        return List.of();
    }

    /** Whether an argument of the field names this, or may do so. */
    boolean names(Field field, String name) {
        return field.getArguments().stream().map(Argument::getValue).anyMatch(value -> names(value, name));
    }

    private boolean names(Value<?> value, String name) {
        if (value instanceof ObjectValue object) {
            return object.getObjectFields().stream()
                    .anyMatch(one -> one.getName().equals(name) && !(one.getValue() instanceof NullValue));
        }
        return value instanceof VariableReference
                && (isUnknown(value) || (read(value) instanceof Map<?, ?> map && map.get(name) != null));
    }

    private boolean isUnknown(Value<?> value) {
        return variables == null
                && (value instanceof VariableReference
                        || (value instanceof ArrayValue array
                                && array.getValues().stream().anyMatch(this::isUnknown))
                        || (value instanceof ObjectValue object
                                && object.getObjectFields().stream().anyMatch(one -> isUnknown(one.getValue()))));
    }

    private @Nullable Object read(Value<?> value) {
        if (value instanceof IntValue number) {
            return number.getValue().min(BigInteger.valueOf(PageRequest.MOST)).intValue();
        }
        if (value instanceof BooleanValue flag) {
            return flag.isValue();
        }
        if (value instanceof StringValue text) {
            return text.getValue();
        }
        if (value instanceof ArrayValue array) {
            List<@Nullable Object> entries = new ArrayList<>();
            array.getValues().forEach(entry -> entries.add(read(entry)));
            return entries;
        }
        if (value instanceof ObjectValue object) {
            Map<String, @Nullable Object> fields = new HashMap<>();
            object.getObjectFields().forEach(one -> fields.put(one.getName(), read(one.getValue())));
            return fields;
        }
        if (value instanceof VariableReference reference && variables != null) {
            Object given = variables.get(reference.getName());
            return given != null || variables.containsKey(reference.getName()) ? given : usual(reference);
        }
        return null;
    }

    private @Nullable Object usual(VariableReference reference) {
        return operation.getVariableDefinitions().stream()
                .filter(definition -> definition.getName().equals(reference.getName()))
                .map(VariableDefinition::getDefaultValue)
                .filter(value -> value != null)
                .findFirst()
                .map(this::read)
                .orElse(null);
    }
}
