package org.buyergraph.gateway.graphql;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import java.util.List;
import java.util.Set;
import org.buyergraph.gateway.facts.Conclusion;
import org.buyergraph.gateway.facts.Evidence;
import org.buyergraph.gateway.facts.Fact;
import org.buyergraph.license.License;
import org.buyergraph.license.LicenseQuestions;
import org.buyergraph.spi.Backend;
import org.buyergraph.spi.Kind;
import org.buyergraph.spi.Question;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Only what can be live may be called so. */
class LiveFieldsTest {
    private static final Question<String, License> REMEMBERED =
            Question.one("a-license", new Backend("one"), Kind.RECORD, License.class, license -> Set.of());

    private static final Set<Question<?, ?>> QUESTIONS = Set.of(LicenseQuestions.LICENSE_GRANT, REMEMBERED);

    private static final LiveFields FIELDS =
            new LiveFields(QUESTIONS, List.of(new Concluded<>(Trial.class, true), new Concluded<>(Guess.class, false)));

    private record Trial() {}

    private record Guess() {}

    private record Concluded<V>(Class<V> subject, boolean isGrant) implements Conclusion<String, V> {
        @Override
        public Fact<V> draw(String from, Evidence evidence) {
            return Fact.absent();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"LicenseGrant", "Trial"})
    void aNullableObjectOfWhichNothingIsEverRememberedIsLive(String granted) {
        assertThatCode(() -> FIELDS.check(schema(granted))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "LicenseGrant!, it is not nullable",
        "String, it is no single object",
        "[LicenseGrant], it is no single object",
        "Seats, no feature names a question that asks for a Seats",
        "License, the question a-license is remembered",
        "Guess, it is concluded from what is remembered"
    })
    void anythingElseStopsTheStartAndIsNamed(String type, String why) {
        assertThatIllegalStateException()
                .isThrownBy(() -> FIELDS.check(schema(type)))
                .withMessageStartingWith("The field Query.wanted must not be @live: " + why);
    }

    private static GraphQLSchema schema(String type) {
        return UnExecutableSchemaGenerator.makeUnExecutableSchema(new SchemaParser().parse("""
                directive @live on FIELD_DEFINITION
                type Query { wanted: %s @live }
                type License { grant: LicenseGrant other: String }
                type LicenseGrant { activationCode: String! }
                type Seats { bought: Int }
                type Trial { endsOn: String }
                type Guess { at: String }
                """.formatted(type)));
    }
}
