package org.buyergraph.gateway.federation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.buyergraph.demo.SimulatedVendors;
import org.buyergraph.gateway.testing.Answer;
import org.buyergraph.gateway.testing.StartedGateway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

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

    /** Each is a call of its own. */
    private static Answer namespaces(int count) {
        return gateway.ask(IntStream.range(0, count)
                .mapToObj(number -> "{__typename: \"Namespace\", number: \"%d\"}".formatted(9_200_000 + number))
                .collect(Collectors.joining(
                        " ", "{ _entities(representations: [", "]) { ... on Namespace { path } } }")));
    }
}
