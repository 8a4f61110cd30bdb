package org.buyergraph.gateway.graphql;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import java.util.Set;
import org.buyergraph.license.License;
import org.buyergraph.license.LicenseQuestions;
import org.buyergraph.spi.Backend;
import org.buyergraph.spi.Kind;
import org.buyergraph.spi.Question;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Only what can be live may be called so. */
class LiveFieldsTest {
    private static final Question<String, License> REMEMBERED =
            Question.one("a-license", new Backend("one"), Kind.RECORD, License.class, license -> Set.of());

    private static final Set<Question<?, ?>> QUESTIONS = Set.of(LicenseQuestions.LICENSE_GRANT, REMEMBERED);

    @Test
    void aNullableObjectWithAQuestionThatIsNeverRememberedIsLive() {
        assertThatCode(() -> LiveFields.check(schema("LicenseGrant"), QUESTIONS))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "LicenseGrant!, it is not nullable",
        "String, it is no single object",
        "[LicenseGrant], it is no single object",
        "Seats, no feature names a question that asks for a Seats",
        "License, the question a-license is remembered"
    })
    void anythingElseStopsTheStartAndIsNamed(String type, String why) {
        assertThatIllegalStateException()
                .isThrownBy(() -> LiveFields.check(schema(type), QUESTIONS))
                .withMessageStartingWith("The field Query.wanted must not be @live: " + why);
    }

    private static GraphQLSchema schema(String type) {
        return UnExecutableSchemaGenerator.makeUnExecutableSchema(new SchemaParser().parse("""
                directive @live on FIELD_DEFINITION
                type Query { wanted: %s @live }
                type License { grant: LicenseGrant other: String }
                type LicenseGrant { activationCode: String! }
                type Seats { bought: Int }
                """.formatted(type)));
    }
}
