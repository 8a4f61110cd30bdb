package org.buyergraph.gateway.graphql;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.CoercingSerializeException;
import graphql.schema.GraphQLScalarType;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.buyergraph.country.CountryCode;

/** The scalars of the graph. All are written as strings. */
final class Scalars {
    private static final GraphQLScalarType DATE =
            scalar("Date", LocalDate.class, LocalDate::toString, LocalDate::parse, "a day such as 2026-11-20");

    private static final GraphQLScalarType DATE_TIME = scalar(
            "DateTime", Instant.class, Instant::toString, Instant::parse, "a moment such as 2026-11-20T12:00:00Z");

    private static final GraphQLScalarType DECIMAL = scalar(
            "Decimal", BigDecimal.class, BigDecimal::toPlainString, Scalars::decimal, "a number such as \"1301.42\"");

    private static final GraphQLScalarType CURRENCY_CODE = scalar(
            "CurrencyCode", Currency.class, Currency::getCurrencyCode, Currency::getInstance, "a code such as EUR");

    private static final GraphQLScalarType COUNTRY_CODE =
            scalar("CountryCode", CountryCode.class, CountryCode::value, CountryCode::new, "a code such as DE");

    private static final GraphQLScalarType URL =
            scalar("URL", URI.class, URI::toASCIIString, Scalars::url, "an address such as https://example.com/");

    private Scalars() {}

    static List<GraphQLScalarType> all() {
        return List.of(DATE, DATE_TIME, DECIMAL, CURRENCY_CODE, COUNTRY_CODE, URL);
    }

    /** Bounded: a number of a million digits is an attack. */
    private static BigDecimal decimal(String text) {
        if (!text.matches("-?[0-9]{1,20}(\\.[0-9]{1,10})?")) {
            throw new NumberFormatException();
        }
        return new BigDecimal(text);
    }

    private static URI url(String text) {
        URI url = URI.create(text);
        if (url.getHost() == null) {
            throw new IllegalArgumentException();
        }
        return url;
    }

    private static <T> GraphQLScalarType scalar(
            String name, Class<T> type, Function<T, String> write, Function<String, T> read, String example) {
        return GraphQLScalarType.newScalar()
                .name(name)
                .coercing(new TextCoercing<>(name, type, write, read, example))
                .build();
    }

    private record TextCoercing<T>(
            String name, Class<T> type, Function<T, String> write, Function<String, T> read, String example)
            implements Coercing<T, String> {

        @Override
        public String serialize(Object value, GraphQLContext context, Locale locale) {
            if (!type.isInstance(value)) {
                throw new CoercingSerializeException(name + " cannot be written from " + value.getClass());
            }
            return write.apply(type.cast(value));
        }

        @Override
        public T parseValue(Object input, GraphQLContext context, Locale locale) {
            try {
                return read.apply(input instanceof String text ? text : "");
            } catch (RuntimeException unreadable) {
                throw new CoercingParseValueException("Expected " + example + ".");
            }
        }

        @Override
        public T parseLiteral(Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
            try {
                return read.apply(input instanceof StringValue text ? String.valueOf(text.getValue()) : "");
            } catch (RuntimeException unreadable) {
                throw new CoercingParseLiteralException("Expected " + example + ".");
            }
        }

        @Override
        public Value<?> valueToLiteral(Object input, GraphQLContext context, Locale locale) {
            return StringValue.of(serialize(input, context, locale));
        }
    }
}
