package org.buyergraph.gateway.federation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.buyergraph.demo.DemoIssuer;
import org.buyergraph.demo.SimulatedVendors;
import org.buyergraph.gateway.testing.Answer;
import org.buyergraph.gateway.testing.StartedGateway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What is refused to everybody is refused to a router. */
class SubgraphLimitsIT {
    private static final SimulatedVendors VENDORS = SimulatedVendors.start();

    private static StartedGateway gateway;

    @BeforeAll
    static void start() {
        Map<String, String> settings = new HashMap<>(VENDORS.settings());
        settings.put("gateway.federation.enabled", "true");
        settings.put("gateway.limits.introspection", "false");
        settings.put("gateway.budget.support", "40");
        settings.put("gateway.budget.namespace", "1");
        settings.put("connectors.salesforce.check-fields", "false");
        gateway = StartedGateway.with(settings);
    }

    @AfterAll
    static void stop() {
        gateway.close();
        VENDORS.close();
    }

    @Test
    void theSchemaIsToldWhereIntrospectionIsOn() {
        Answer answer = gateway.ask("{ _service { sdl } }");

        assertThat(answer.problems()).containsExactly("FORBIDDEN at _service");
        assertThat(answer.text()).doesNotContain("type ");
    }

    @Test
    void moreCallsThanTheBudgetHasAreNotMade() {
        assertThat(namespaces(10).problems()).isEmpty();
        VENDORS.servers().forEach(server -> server.calls().clear());

        Answer answer = namespaces(50);

        assertThat(answer.problems()).containsExactly("BACKEND_BUDGET_EXCEEDED");
        assertThat(answer.errors().get(0).at("/extensions/calls").asInt()).isEqualTo(50);
        assertThat(VENDORS.servers())
                .allSatisfy(server -> assertThat(server.calls().letIn()).isEmpty());
    }

    @Test
    void whatAViewerNeverSeesIsNothingOfTheBudget() {
        String hidden =
                "{ customers: %s { ... on Customer { namespaces { nodes { path } } } } licenses: %s { ... on Node { id } } }"
                        .formatted(entities("Customer", "userId", 50), entities("License", "number", 50));
        assertThat(gateway.ask(hidden).problems()).containsExactly("BACKEND_BUDGET_EXCEEDED");
        VENDORS.servers().forEach(server -> server.calls().clear());
        String token = gateway.context().getBean(DemoIssuer.class).token("namespace-9100101");

        Answer answer = gateway.ask(hidden, Map.of("Authorization", "Bearer " + token));

        assertThat(answer.problems()).isEmpty();
        assertThat(answer.data("/customers").valueStream()).hasSize(50).allMatch(JsonNode::isNull);
        assertThat(answer.data("/licenses").valueStream()).hasSize(50).allMatch(JsonNode::isNull);
        assertThat(VENDORS.servers())
                .allSatisfy(server -> assertThat(server.calls().letIn()).isEmpty());
    }

    /** Each is a call of its own. */
    private static Answer namespaces(int count) {
        return gateway.ask("{ %s { ... on Namespace { path } } }".formatted(entities("Namespace", "number", count)));
    }

    private static String entities(String type, String key, int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> "{__typename: \"%s\", %s: \"%d\"}".formatted(type, key, 9_200_000 + number))
                .collect(Collectors.joining(" ", "_entities(representations: [", "])"));
    }
}
