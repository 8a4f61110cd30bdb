package org.buyergraph.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.buyergraph.gateway.testing.Answer;
import org.buyergraph.gateway.testing.RunningGateway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Every example of the demo answers whoever it says it is for. */
class DemoQueriesIT extends RunningGateway {
    static List<DemoQuery> examples() {
        return DemoQuery.all();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/demo/graphiql", "/demo/tokens", "/demo/tokens/support", "/demo/vendors"})
    void whoeverOpensTheDemoNeedsNoToken(String page) {
        assertThat(get(page, Map.of()).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void anExampleAnswersWithoutErrors(DemoQuery example) {
        Answer answer = ask(example.viewer(), example.document());

        assertThat(answer.problems()).isEmpty();
        assertThat(answer.status()).isEqualTo(200);
        assertThat(holes(answer.data(""))).as("parts that are null").isLessThan(leaves(answer.data("")) / 4);
    }

    @Test
    void thereIsOneForEachThatTheReadmeTellsOf() {
        assertThat(examples())
                .extracting(DemoQuery::file)
                .containsExactly(
                        "1-account.graphql",
                        "2-billing-page.graphql",
                        "3-partner.graphql",
                        "4-invoices.graphql",
                        "5-plans.graphql",
                        "6-search.graphql",
                        "7-web-store.graphql",
                        "8-add-seats.graphql");
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
