package org.buyergraph.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.buyergraph.gateway.testing.Answer;
import org.buyergraph.gateway.testing.RunningGateway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.JsonNode;

/** Every example of the demo answers whoever it says it is for. */
class DemoQueriesIT extends RunningGateway {
    private static final Pattern VIEWER = Pattern.compile("^# Ask as ([a-zA-Z0-9-]+)\\.\\R");

    private record Example(String file, String viewer, String document) {
        @Override
        public String toString() {
            return file;
        }
    }

    static List<Example> examples() throws Exception {
        Resource[] files = new PathMatchingResourcePatternResolver().getResources("classpath*:demo/queries/*.graphql");
        return Stream.of(files)
                .map(DemoQueriesIT::example)
                .sorted(Comparator.comparing(Example::file))
                .toList();
    }

    private static Example example(Resource file) {
        try {
            String text = file.getContentAsString(StandardCharsets.UTF_8);
            Matcher viewer = VIEWER.matcher(text);
            assertThat(viewer.find())
                    .as("%s says in its first line who asks", file)
                    .isTrue();
            return new Example(String.valueOf(file.getFilename()), viewer.group(1), text);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/demo/graphiql", "/demo/tokens", "/demo/tokens/support", "/demo/vendors"})
    void whoeverOpensTheDemoNeedsNoToken(String page) {
        assertThat(get(page, Map.of()).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void anExampleAnswersWithoutErrors(Example example) {
        Answer answer = ask(example.viewer(), example.document());

        assertThat(answer.problems()).isEmpty();
        assertThat(answer.status()).isEqualTo(200);
        assertThat(holes(answer.data(""))).as("parts that are null").isLessThan(leaves(answer.data("")) / 4);
    }

    @Test
    void thereIsOneForEachThatTheReadmeTellsOf() throws Exception {
        assertThat(examples())
                .extracting(Example::file)
                .containsExactly(
                        "1-account.graphql",
                        "2-billing-page.graphql",
                        "3-partner.graphql",
                        "4-invoices.graphql",
                        "5-plans.graphql",
                        "6-search.graphql",
                        "7-web-store.graphql");
    }

    private static long leaves(JsonNode node) {
        return node.isContainer()
                ? node.valueStream().mapToLong(DemoQueriesIT::leaves).sum()
                : 1;
    }

    private static long holes(JsonNode node) {
        return node.isContainer()
                ? node.valueStream().mapToLong(DemoQueriesIT::holes).sum()
                : node.isNull() ? 1 : 0;
    }
}
