package org.buyergraph.gateway.prepared;

import graphql.Scalars;
import graphql.execution.CoercedVariables;
import graphql.language.BooleanValue;
import graphql.language.Directive;
import graphql.language.DirectivesContainer;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.Value;
import graphql.language.VariableReference;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNamedOutputType;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLUnionType;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.buyergraph.gateway.graphql.FieldArguments;
import org.buyergraph.gateway.graphql.FieldMethod;
import org.buyergraph.gateway.graphql.FieldMethods;
import org.buyergraph.gateway.graphql.PublicRoots;
import org.buyergraph.gateway.graphql.TypeNames;

/**
 * Makes one operation of a valid document ready to be run, for one setting of the variables that switch fields on and off. What it
 * does not know how to do stays with the general road: it says so.
 */
final class Preparer {
    private static final Set<String> SWITCHES = Set.of("skip", "include");

    private final GraphQLSchema schema;
    private final FieldMethods methods;
    private final Map<String, FragmentDefinition> fragments;
    private final Map<String, Boolean> switches;
    private final List<VaryingField> varying = new ArrayList<>();
    private boolean isPublic = true;
    private boolean repeatable = true;

    Preparer(GraphQLSchema schema, FieldMethods methods, Document document, Map<String, Boolean> switches) {
        this.schema = schema;
        this.methods = methods;
        this.switches = switches;
        this.fragments = document.getDefinitionsOfType(FragmentDefinition.class).stream()
                .collect(Collectors.toMap(FragmentDefinition::getName, Function.identity()));
    }

    /** An operation made ready, and the fields whose arguments have to be read for each request. */
    record Ready(PreparedSelection roots, List<VaryingField> varying, boolean isPublic, boolean repeatable) {}

    Ready prepare(OperationDefinition operation) {
        if (!operation.getDirectives().isEmpty()) {
            throw UnpreparedException.because("the operation has directives");
        }
        PreparedSelection roots = selection(schema.getQueryType(), List.of(operation.getSelectionSet()));
        return new Ready(roots, List.copyOf(varying), isPublic, repeatable);
    }

    private PreparedSelection selection(GraphQLObjectType type, List<SelectionSet> selected) {
        Map<String, List<Field>> byKey = new LinkedHashMap<>();
        selected.forEach(set -> collect(set, type, byKey, new HashSet<>()));
        return new PreparedSelection(byKey.entrySet().stream()
                .map(entry -> field(entry.getKey(), entry.getValue(), type))
                .toArray(PreparedField[]::new));
    }

    /** As the specification collects fields: in the order in which their keys are first met. */
    private void collect(
            SelectionSet selected, GraphQLObjectType type, Map<String, List<Field>> byKey, Set<String> spread) {
        for (Selection<?> selection : selected.getSelections()) {
            if (!isWanted((DirectivesContainer<?>) selection)) {
                continue;
            }
            if (selection instanceof Field field) {
                byKey.computeIfAbsent(field.getResultKey(), first -> new ArrayList<>())
                        .add(field);
            } else if (selection instanceof InlineFragment inline) {
                if (inline.getTypeCondition() == null
                        || applies(inline.getTypeCondition().getName(), type)) {
                    collect(inline.getSelectionSet(), type, byKey, spread);
                }
            } else if (selection instanceof FragmentSpread named && spread.add(named.getName())) {
                FragmentDefinition fragment = fragments.get(named.getName());
                if (fragment != null && applies(fragment.getTypeCondition().getName(), type)) {
                    collect(fragment.getSelectionSet(), type, byKey, spread);
                }
            }
        }
    }

    private boolean applies(String condition, GraphQLObjectType type) {
        GraphQLType named = schema.getType(condition);
        return named == type
                || (named instanceof GraphQLInterfaceType abstracted
                        && schema.getImplementations(abstracted).contains(type))
                || (named instanceof GraphQLUnionType union && union.isPossibleType(type));
    }

    private boolean isWanted(DirectivesContainer<?> selection) {
        for (Directive directive : selection.getDirectives()) {
            if (!SWITCHES.contains(directive.getName())) {
                throw UnpreparedException.because("a directive is not known here");
            }
            boolean on = isOn(directive.getArgument("if").getValue());
            if (on == directive.getName().equals("skip")) {
                return false;
            }
        }
        return true;
    }

    private boolean isOn(Value<?> value) {
        if (value instanceof BooleanValue literal) {
            return literal.isValue();
        }
        return value instanceof VariableReference variable && switches.getOrDefault(variable.getName(), false);
    }

    private PreparedField field(String key, List<Field> merged, GraphQLObjectType parent) {
        byte[] written = ("\"" + key + "\":").getBytes(StandardCharsets.UTF_8);
        Field first = merged.get(0);
        if (first.getName().equals("__typename")) {
            return new PreparedField(
                    written, (source, pass) -> parent.getName(), LeafOutput.OfScalar.of(Scalars.GraphQLString));
        }
        GraphQLFieldDefinition definition = parent.getFieldDefinition(first.getName());
        if (definition == null) {
            throw UnpreparedException.because("the schema is asked about itself");
        }
        return new PreparedField(written, reader(parent, definition, first), output(definition.getType(), merged));
    }

    private PreparedField.Reader reader(GraphQLObjectType parent, GraphQLFieldDefinition definition, Field field) {
        FieldMethod method = methods.of(TypeNames.ofRecord(parent.getName()), definition.getName());
        if (method == null) {
            return new PropertyReader(definition.getName());
        }
        repeatable &= method.isRepeatable();
        if (parent.getName().equals(schema.getQueryType().getName())) {
            isPublic &= PublicRoots.contains(definition);
        }
        if (definition.getArguments().isEmpty()) {
            return new MethodReader.Fixed(method, FieldArguments.NONE);
        }
        VaryingField asked = new VaryingField(method, definition.getArguments(), field.getArguments());
        if (VariablesIn.none(field.getArguments())) {
            return new MethodReader.Fixed(method, asked.arguments(CoercedVariables.emptyVariables()));
        }
        varying.add(asked);
        return new MethodReader.Varying(method, varying.size() - 1);
    }

    private Output output(GraphQLType type, List<Field> merged) {
        if (type instanceof GraphQLNonNull nonNull) {
            return new NonNullOutput(output(nonNull.getWrappedType(), merged));
        }
        if (type instanceof GraphQLList list) {
            return new ListOutput(output(list.getWrappedType(), merged));
        }
        if (type instanceof GraphQLEnumType enumeration) {
            return LeafOutput.OfEnum.of(enumeration);
        }
        if (type instanceof GraphQLScalarType scalar) {
            return LeafOutput.OfScalar.of(scalar);
        }
        List<SelectionSet> inner = merged.stream().map(Field::getSelectionSet).toList();
        return type instanceof GraphQLObjectType object
                ? new ObjectOutput.OfOne(selection(object, inner))
                : many((GraphQLCompositeType) type, inner);
    }

    private Output many(GraphQLCompositeType type, List<SelectionSet> inner) {
        Map<String, PreparedSelection> byType = new HashMap<>();
        List<? extends GraphQLNamedOutputType> possible = type instanceof GraphQLUnionType union
                ? union.getTypes()
                : schema.getImplementations((GraphQLInterfaceType) type);
        possible.forEach(
                one -> byType.put(TypeNames.ofRecord(one.getName()), selection((GraphQLObjectType) one, inner)));
        return new ObjectOutput.OfMany(byType);
    }
}
