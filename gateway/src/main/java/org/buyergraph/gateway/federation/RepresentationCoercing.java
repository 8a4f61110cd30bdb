package org.buyergraph.gateway.federation;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.IntValue;
import graphql.language.ObjectField;
import graphql.language.ObjectValue;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.language.VariableReference;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the scalar that things are named by. It is never written. */
final class RepresentationCoercing implements Coercing<Representation, Object> {
    private static final String EXPECTED = "Expected an object with __typename and the fields of a key.";

    @Override
    public Representation parseValue(Object input, GraphQLContext context, Locale locale) {
        return read(input).orElseThrow(() -> new CoercingParseValueException(EXPECTED));
    }

    @Override
    public Representation parseLiteral(
            Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
        Map<String, Object> fields = new HashMap<>();
        if (input instanceof ObjectValue object) {
            object.getObjectFields().forEach(field -> fields.put(field.getName(), literal(field, variables)));
        }
        return Representation.of(fields).orElseThrow(() -> new CoercingParseLiteralException(EXPECTED));
    }

    private static Optional<Representation> read(Object input) {
        return input instanceof Map<?, ?> object ? Representation.of(object) : Optional.empty();
    }

    private static @Nullable Object literal(ObjectField field, CoercedVariables variables) {
        Value<?> value = field.getValue();
        if (value instanceof StringValue text) {
            return text.getValue();
        }
        if (value instanceof IntValue number) {
            return number.getValue();
        }
        return value instanceof VariableReference reference ? variables.get(reference.getName()) : null;
    }
}
