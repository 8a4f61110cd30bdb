package org.buyergraph.gateway.price;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.HashMap;
import java.util.Map;
import org.buyergraph.demo.SimulatedVendors;
import org.buyergraph.gateway.testing.Answer;
import org.buyergraph.gateway.testing.StartedGateway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Whoever asks for more calls than their budget has is told so, and nobody is called for it. */
class BudgetIT {
    private static final String DEAR =
            "{ mine: account(by: {number: \"A00000101\"}) { name attention { notices { code } } } }";

    private static final String AS_DEAR_AS_ITS_PAGE = """
            query Places { account(by: {number: "A00000101"}) {
              subscriptions(first: %s) { nodes { namespace { path } } } } }""";

    private static final String CHEAP = "query Cheap { account(by: {number: \"A00000101\"}) { name } }";

    private static final SimulatedVendors VENDORS = SimulatedVendors.start();

    private static StartedGateway gateway;

    @BeforeAll
    static void start() {
        Map<String, String> settings = new HashMap<>(VENDORS.settings());
        settings.put("gateway.budget.support", "40");
        settings.put("connectors.salesforce.check-fields", "false");
        gateway = StartedGateway.with(settings);
    }

    @AfterAll
    static void stop() {
        gateway.close();
        VENDORS.close();
    }

    @BeforeEach
    void nobodyWasCalled() {
        gateway.forget();
        VENDORS.servers().forEach(server -> server.calls().clear());
    }

    @Test
    void whatIsAboveItIsRefusedWithTheFieldThatCostsMost() {
        Answer first = gateway.ask(DEAR);
        Answer again = gateway.ask(DEAR);
        Answer onTheGeneralRoad = gateway.ask(DEAR, Map.of("X-Deadline-Millis", "2000"));

        assertThat(first.problems()).containsExactly("BACKEND_BUDGET_EXCEEDED");
        JsonNode told = first.errors().get(0).path("extensions");
        assertThat(told.path("calls").asInt()).isGreaterThan(40);
        assertThat(told.path("budget").asInt()).isEqualTo(40);
        assertThat(told.path("field").asString()).isEqualTo("mine.attention");
        assertThat(again.problems()).isEqualTo(first.problems());
        assertThat(onTheGeneralRoad.problems()).isEqualTo(first.problems());
        assertThat(calls()).isZero();
    }

    @Test
    void whatIsRememberedMakesNoDifference() {
        gateway.ask("{ account(by: {number: \"A00000101\"}) { name subscriptions { nodes { number } } } }");

        assertThat(gateway.ask(DEAR).problems()).containsExactly("BACKEND_BUDGET_EXCEEDED");
    }

    @Test
    void smallerPagesAreTaken() {
        assertThat(gateway.ask(AS_DEAR_AS_ITS_PAGE.formatted(100)).problems())
                .containsExactly("BACKEND_BUDGET_EXCEEDED");
        assertThat(gateway.ask(AS_DEAR_AS_ITS_PAGE.formatted(10)).problems()).isEmpty();
    }

    @Test
    void whatNobodysBudgetMindsTakesTheFastRoad() {
        gateway.ask(CHEAP);
        double before = prepared();

        assertThat(gateway.ask(CHEAP).problems()).isEmpty();
        assertThat(gateway.ask(CHEAP).problems()).isEmpty();
        assertThat(prepared()).isGreaterThan(before);
    }

    private static double prepared() {
        return gateway.context()
                .getBean(MeterRegistry.class)
                .get("gateway.answers")
                .tag("road", "prepared")
                .counter()
                .count();
    }

    private static int calls() {
        return VENDORS.servers().stream()
                .mapToInt(server -> server.calls().letIn().size())
                .sum();
    }
}
