package org.buyergraph.schema;

import graphql.introspection.Introspection.DirectiveLocation;
import graphql.language.AstPrinter;
import graphql.language.Value;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLDirective;
import graphql.schema.GraphQLDirectiveContainer;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLImplementingType;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLInputValueDefinition;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNamedSchemaElement;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnionType;
import graphql.schema.InputValueWithState;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a client of one schema meets in a later one: documents that are refused, and answers that it is not ready for. Each change is
 * a sentence that begins with the place.
 */
final class BreakingChanges {
    private static final Set<DirectiveLocation> IN_DOCUMENTS = Set.of(
            DirectiveLocation.QUERY,
            DirectiveLocation.MUTATION,
            DirectiveLocation.SUBSCRIPTION,
            DirectiveLocation.FIELD,
            DirectiveLocation.FRAGMENT_DEFINITION,
            DirectiveLocation.FRAGMENT_SPREAD,
            DirectiveLocation.INLINE_FRAGMENT,
            DirectiveLocation.VARIABLE_DEFINITION);

    private final GraphQLSchema before;
    private final GraphQLSchema after;
    private final List<String> found = new ArrayList<>();

    private BreakingChanges(GraphQLSchema before, GraphQLSchema after) {
        this.before = before;
        this.after = after;
    }

    static List<String> between(String before, String after) {
        return between(new SchemaParser().parse(before), new SchemaParser().parse(after));
    }

    static List<String> between(TypeDefinitionRegistry before, TypeDefinitionRegistry after) {
        BreakingChanges changes = new BreakingChanges(
                UnExecutableSchemaGenerator.makeUnExecutableSchema(before),
                UnExecutableSchemaGenerator.makeUnExecutableSchema(after));
        changes.compare();
        return List.copyOf(changes.found);
    }

    private void compare() {
        root("query", GraphQLSchema::getQueryType);
        root("mutation", GraphQLSchema::getMutationType);
        root("subscription", GraphQLSchema::getSubscriptionType);
        before.getAllTypesAsList().stream()
                .filter(type -> !type.getName().startsWith("__"))
                .forEach(this::type);
        before.getDirectives().forEach(this::directive);
    }

    private void say(String place, String change) {
        found.add(place + " " + change);
    }

    private void root(String operation, Function<GraphQLSchema, @Nullable GraphQLObjectType> of) {
        GraphQLObjectType was = of.apply(before);
        GraphQLObjectType is = of.apply(after);
        if (was != null && (is == null || !is.getName().equals(was.getName()))) {
            say("schema", "begins a " + operation + " no longer at " + was.getName());
        }
    }

    private void type(GraphQLNamedType was) {
        GraphQLType is = after.getType(was.getName());
        if (is == null) {
            say(was.getName(), "is gone");
        } else if (is.getClass() != was.getClass()) {
            say(was.getName(), "is another kind of type");
        } else if (was instanceof GraphQLFieldsContainer fields) {
            interfaces(fields, (GraphQLFieldsContainer) is);
            fields(fields, (GraphQLFieldsContainer) is);
        } else if (was instanceof GraphQLInputObjectType input) {
            input(input, (GraphQLInputObjectType) is);
        } else if (was instanceof GraphQLEnumType values) {
            gone(values.getName(), "", names(values.getValues()), names(((GraphQLEnumType) is).getValues()));
        } else if (was instanceof GraphQLUnionType union) {
            Set<String> left = names(((GraphQLUnionType) is).getTypes());
            names(union.getTypes()).stream()
                    .filter(member -> !left.contains(member))
                    .forEach(member -> say(union.getName(), "is never " + member + " any more"));
        } else if (was instanceof GraphQLScalarType scalar) {
            scalar(scalar, (GraphQLScalarType) is);
        }
    }

    private void gone(String owner, String kind, Collection<String> were, Collection<String> are) {
        were.stream().filter(name -> !are.contains(name)).forEach(name -> say(owner + "." + kind + name, "is gone"));
    }

    private static Set<String> names(Collection<? extends GraphQLNamedSchemaElement> elements) {
        return elements.stream().map(GraphQLNamedSchemaElement::getName).collect(Collectors.toSet());
    }

    private void interfaces(GraphQLFieldsContainer was, GraphQLFieldsContainer is) {
        if (was instanceof GraphQLImplementingType before && is instanceof GraphQLImplementingType now) {
            Set<String> left = names(now.getInterfaces());
            names(before.getInterfaces()).stream()
                    .filter(parent -> !left.contains(parent))
                    .forEach(parent -> say(was.getName(), "is no " + parent + " any more"));
        }
    }

    private void fields(GraphQLFieldsContainer was, GraphQLFieldsContainer is) {
        for (GraphQLFieldDefinition field : was.getFieldDefinitions()) {
            String place = was.getName() + "." + field.getName();
            GraphQLFieldDefinition now = is.getFieldDefinition(field.getName());
            if (now == null) {
                say(place, "is gone");
                continue;
            }
            if (!givesStill(field.getType(), now.getType())) {
                say(place, "was " + text(field.getType()) + " and is " + text(now.getType()));
            }
            if (isPublic(field) && !isPublic(now)) {
                say(place, "is no longer for whoever has no token");
            }
            arguments(place, field.getArguments(), now.getArguments());
        }
    }

    private static boolean isPublic(GraphQLDirectiveContainer field) {
        return field.hasAppliedDirective("public");
    }

    private void arguments(String place, List<GraphQLArgument> were, List<GraphQLArgument> are) {
        values(name -> place + "(" + name + ":)", were, are);
    }

    private void input(GraphQLInputObjectType was, GraphQLInputObjectType is) {
        List<GraphQLInputObjectField> fields = was.getFieldDefinitions();
        values(name -> was.getName() + "." + name, fields, is.getFieldDefinitions());
        if (is.isOneOf() && !was.isOneOf()) {
            say(was.getName(), "takes exactly one of its fields now");
        }
    }

    /** Of arguments, or of the fields of an input. */
    private void values(
            Function<String, String> place,
            List<? extends GraphQLInputValueDefinition> were,
            List<? extends GraphQLInputValueDefinition> are) {
        Map<String, GraphQLInputValueDefinition> left =
                are.stream().collect(Collectors.toMap(GraphQLNamedSchemaElement::getName, value -> value));
        Set<String> known = new HashSet<>();
        for (GraphQLInputValueDefinition value : were) {
            known.add(value.getName());
            value(place.apply(value.getName()), value, left.get(value.getName()));
        }
        are.stream()
                .filter(value -> !known.contains(value.getName()))
                .filter(value -> GraphQLTypeUtil.isNonNull(value.<GraphQLInputType>getType()))
                .filter(value -> standard(value).isEmpty())
                .forEach(value -> say(place.apply(value.getName()), "is new and has to be given"));
    }

    private void value(String place, GraphQLInputValueDefinition was, @Nullable GraphQLInputValueDefinition is) {
        if (is == null) {
            say(place, "is gone");
            return;
        }
        GraphQLInputType before = was.getType();
        GraphQLInputType now = is.getType();
        if (!takesStill(before, now)) {
            say(place, "took " + text(before) + " and takes " + text(now));
        }
        if (!standard(was).equals(standard(is))) {
            say(place, "is " + said(standard(is)) + " where it is not given, and was " + said(standard(was)));
        }
    }

    private static String said(String standard) {
        return standard.isEmpty() ? "nothing" : standard;
    }

    /** As it is written in the schema; empty where there is none. */
    private static String standard(GraphQLInputValueDefinition value) {
        InputValueWithState state = value instanceof GraphQLArgument argument
                ? argument.getArgumentDefaultValue()
                : ((GraphQLInputObjectField) value).getInputFieldDefaultValue();
        return state.isLiteral() && state.getValue() instanceof Value<?> literal
                ? AstPrinter.printAstCompact(literal)
                : "";
    }

    private void scalar(GraphQLScalarType was, GraphQLScalarType is) {
        String before = was.getSpecifiedByUrl();
        if (before != null && !before.equals(is.getSpecifiedByUrl())) {
            say(was.getName(), "is written in another way: " + is.getSpecifiedByUrl());
        }
    }

    private void directive(GraphQLDirective was) {
        Set<DirectiveLocation> places = inDocuments(was);
        if (places.isEmpty()) {
            return;
        }
        String place = "@" + was.getName();
        GraphQLDirective is = after.getDirective(was.getName());
        if (is == null) {
            say(place, "is gone");
            return;
        }
        places.removeAll(inDocuments(is));
        places.stream().sorted().forEach(location -> say(place, "cannot stand on a " + location + " any more"));
        arguments(place, was.getArguments(), is.getArguments());
    }

    private static Set<DirectiveLocation> inDocuments(GraphQLDirective directive) {
        Set<DirectiveLocation> places = new HashSet<>(directive.validLocations());
        places.retainAll(IN_DOCUMENTS);
        return places;
    }

    /** Whether who reads the one can read the other: it may promise more. */
    private static boolean givesStill(GraphQLType was, GraphQLType is) {
        if (was instanceof GraphQLNonNull one) {
            return is instanceof GraphQLNonNull other && givesStill(one.getWrappedType(), other.getWrappedType());
        }
        if (is instanceof GraphQLNonNull promised) {
            return givesStill(was, promised.getWrappedType());
        }
        return was instanceof GraphQLList one
                ? is instanceof GraphQLList other && givesStill(one.getWrappedType(), other.getWrappedType())
                : text(was).equals(text(is));
    }

    /** Whether what was given for the one is good for the other: it may ask for less. */
    private static boolean takesStill(GraphQLType was, GraphQLType is) {
        if (is instanceof GraphQLNonNull other) {
            return was instanceof GraphQLNonNull one && takesStill(one.getWrappedType(), other.getWrappedType());
        }
        if (was instanceof GraphQLNonNull given) {
            return takesStill(given.getWrappedType(), is);
        }
        return was instanceof GraphQLList one
                ? is instanceof GraphQLList other && takesStill(one.getWrappedType(), other.getWrappedType())
                : text(was).equals(text(is));
    }

    private static String text(GraphQLType type) {
        return GraphQLTypeUtil.simplePrint(type);
    }
}
