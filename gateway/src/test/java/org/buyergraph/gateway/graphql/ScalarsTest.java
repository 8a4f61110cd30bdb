package org.buyergraph.gateway.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import graphql.GraphQLContext;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseValueException;
import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import org.buyergraph.country.CountryCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScalarsTest {
    @Test
    void eachIsWrittenAsTextAndReadAgain() {
        assertBothWays("DateTime", Instant.parse("2026-11-20T12:00:00Z"), "2026-11-20T12:00:00Z");
        assertBothWays("CountryCode", new CountryCode("DE"), "DE");
        assertBothWays("URL", URI.create("https://falkenried.example/a?b=c"), "https://falkenried.example/a?b=c");
    }

    @ParameterizedTest
    @CsvSource({
        "DateTime, 2026-11-20",
        "DateTime, 2026-11-20T12:00:00",
        "CountryCode, UK",
        "CountryCode, Germany",
        "URL, falkenried.example",
        "URL, 'https://a b/'"
    })
    void whatCannotBeReadSaysWhatWasExpected(String scalar, String text) {
        assertThatThrownBy(() -> coercing(scalar).parseValue(text, GraphQLContext.getDefault(), Locale.ROOT))
                .isInstanceOf(CoercingParseValueException.class)
                .hasMessageMatching("Expected an? .+ such as .+\\.");
    }

    private static void assertBothWays(String scalar, Object value, String text) {
        assertThat(coercing(scalar).serialize(value, GraphQLContext.getDefault(), Locale.ROOT))
                .isEqualTo(text);
        assertThat(coercing(scalar).parseValue(text, GraphQLContext.getDefault(), Locale.ROOT))
                .isEqualTo(value);
    }

    private static Coercing<?, ?> coercing(String scalar) {
        return Scalars.all().stream()
                .filter(type -> type.getName().equals(scalar))
                .findFirst()
                .orElseThrow()
                .getCoercing();
    }
}
