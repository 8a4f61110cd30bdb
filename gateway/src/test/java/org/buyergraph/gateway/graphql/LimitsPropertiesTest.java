package org.buyergraph.gateway.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.ExecutionInput;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.schema.GraphQLSchema;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.buyergraph.gateway.golden.GoldenQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

class LimitsPropertiesTest {
    private static final GraphQLSchema SCHEMA = GoldenQuery.schema();

    private final LimitsProperties defaults = new Binder(new MapConfigurationPropertySource(Map.of()))
            .bindOrCreate("gateway.limits", LimitsProperties.class);

    @Test
    void theDefaultsAreThoseOfTheReadme() {
        assertThat(defaults)
                .isEqualTo(new LimitsProperties(50_000, 4000, 20, 2500, 200, 25, 200, 50_000, 20_000, false));
    }

    /** It asks for every field of an account, with pages of a hundred in pages of a hundred: only its answer may be too large. */
    @Test
    void halfOfThemIsEnoughForTheLargestDocument() {
        LimitsProperties half = new LimitsProperties(25_000, 2000, 10, 1250, 100, 12, 100, 1_000_000, 10_000, false);

        assertThat(problems(GoldenQuery.TEXT, half)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void aFifthOfThemIsEnoughForEachExample(Resource example) throws Exception {
        LimitsProperties fifth = new LimitsProperties(10_000, 800, 10, 500, 40, 5, 40, 10_000, 4000, false);

        assertThat(problems(example.getContentAsString(StandardCharsets.UTF_8), fifth))
                .isEmpty();
    }

    static Resource[] examples() throws Exception {
        return new PathMatchingResourcePatternResolver().getResources("classpath*:demo/queries/*.graphql");
    }

    private static List<?> problems(String document, LimitsProperties limits) {
        DocumentCache documents =
                new DocumentCache(100_000, new DocumentLimits(limits), new WithoutBudget(), () -> SCHEMA);
        ExecutionInput input = ExecutionInput.newExecutionInput(document).build();
        PreparsedDocumentEntry entry = documents
                .getDocumentAsync(input, unlimited -> new PreparsedDocumentEntry(List.of()))
                .join();
        return entry.hasErrors() ? entry.getErrors() : List.of();
    }
}
