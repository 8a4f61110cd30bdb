package org.buyergraph.gateway.prepared;

import graphql.GraphQLContext;
import graphql.schema.Coercing;
import graphql.schema.CoercingSerializeException;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLScalarType;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes scalars and enums. */
final class LeafOutput {
    private LeafOutput() {}

    /** The usual classes are written at once; all others are turned into one of these by the scalar itself. */
    record OfScalar(Coercing<?, ?> coercing) implements Output {
        private static final GraphQLContext NO_CONTEXT = GraphQLContext.getDefault();

        static OfScalar of(GraphQLScalarType type) {
            return new OfScalar(type.getCoercing());
        }

        @Override
        public void write(@Nullable Object value, Pass pass) {
            if (value == null) {
                pass.json().nothing();
            } else {
                written(serialized(value), pass.json());
            }
        }

        private Object serialized(Object value) {
            try {
                Object serialized = coercing.serialize(value, NO_CONTEXT, Locale.ENGLISH);
                if (serialized != null) {
                    return serialized;
                }
            } catch (CoercingSerializeException unfit) {
                // told elsewhere
            }
            throw UnpreparedException.because("the value does not fit its type");
        }

        private static void written(Object value, JsonBytes json) {
            if (value instanceof String text) {
                json.string(text);
            } else if (value instanceof Integer number) {
                json.integer(number);
            } else if (value instanceof Boolean bool) {
                json.bool(bool);
            } else {
                throw UnpreparedException.because("a scalar of this kind is written elsewhere");
            }
        }
    }

    /** Each name is made ready once. */
    record OfEnum(Map<String, byte[]> names) implements Output {
        static OfEnum of(GraphQLEnumType type) {
            Map<String, byte[]> names = new HashMap<>();
            for (GraphQLEnumValueDefinition value : type.getValues()) {
                names.put(value.getName(), ("\"" + value.getName() + "\"").getBytes(StandardCharsets.US_ASCII));
            }
            return new OfEnum(names);
        }

        @Override
        public void write(@Nullable Object value, Pass pass) {
            if (value == null) {
                pass.json().nothing();
                return;
            }
            byte[] name = names.get(value instanceof Enum<?> constant ? constant.name() : value.toString());
            if (name == null) {
                throw UnpreparedException.because("the enum has no such value");
            }
            pass.json().raw(name);
        }
    }
}
