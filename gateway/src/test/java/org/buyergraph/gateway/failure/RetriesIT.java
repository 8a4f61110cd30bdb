package org.buyergraph.gateway.failure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.buyergraph.demo.SimulatedVendors;
import org.buyergraph.gateway.testing.Answer;
import org.buyergraph.gateway.testing.StartedGateway;
import org.buyergraph.testkit.stub.StubServer;
import org.buyergraph.testkit.stub.Switch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is repeated, and what never is: with the settings as they are shipped, but for a breaker that opens soon and stays so. */
class RetriesIT {
    private static final SimulatedVendors VENDORS = SimulatedVendors.start();

    private static StartedGateway gateway;

    @BeforeAll
    static void start() {
        Map<String, String> settings = new HashMap<>(VENDORS.settings());
        settings.put("gateway.facts.deadline", "10s");
        for (Vendor vendor : Vendor.values()) {
            settings.put(vendor.prefix() + ".http.protection.window", "1000");
            settings.put(vendor.prefix() + ".http.protection.least-calls", "1000");
        }
        // The portal's breaker opens at the third failure, and stays open.
        settings.put(Vendor.PORTAL.prefix() + ".http.protection.window", "3");
        settings.put(Vendor.PORTAL.prefix() + ".http.protection.least-calls", "3");
        settings.put(Vendor.PORTAL.prefix() + ".http.protection.open-for", "1h");
        settings.put(Vendor.PORTAL.prefix() + ".http.protection.attempts", "10");
        // So does that of sales, whose day's limit can be used up.
        settings.put(Vendor.SALESFORCE.prefix() + ".http.protection.open-for", "1h");
        gateway = StartedGateway.with(settings);
        gateway.ask(Vendor.ZUORA.alone());
        gateway.ask(Vendor.GITLAB.alone());
    }

    @AfterAll
    static void stop() {
        gateway.close();
        VENDORS.close();
    }

    @BeforeEach
    void nothingIsKnown() {
        gateway.forget();
        VENDORS.servers().forEach(server -> {
            server.switches().clear();
            server.calls().clear();
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 503})
    void aWaitThatFitsIsWaited(int status) {
        VENDORS.zuora()
                .switches()
                .add(Switch.on("/object-query/.*").status(status).retryAfter(1).times(1));

        Answer answer = gateway.ask(Vendor.ZUORA.alone());

        assertThat(answer.problems()).isEmpty();
        assertThat(answer.data("/account/name").asString()).isEqualTo("Brightwater Studio LLC");
        assertThat(calls(VENDORS.zuora())).isEqualTo(2);
    }

    @Test
    void aWaitThatDoesNotFitIsToldAtOnce() {
        VENDORS.zuora().switches().add(Switch.on("/object-query/.*").status(429).retryAfter(3));

        Answer answer = gateway.ask(Vendor.ZUORA.alone());

        assertThat(answer.problems()).containsExactly("BACKEND_UNAVAILABLE at account from zuora");
        assertThat(answer.errors().get(0).path("extensions").path("retryAfter").asInt())
                .isEqualTo(3);
        assertThat(calls(VENDORS.zuora())).isEqualTo(1);
    }

    @Test
    void whatIsRepeatedInTimeIsNoError() {
        VENDORS.gitlab().switches().add(Switch.onEverything().status(500).times(2));

        Answer answer = gateway.ask(Vendor.GITLAB.alone());

        assertThat(answer.problems()).isEmpty();
        assertThat(calls(VENDORS.gitlab())).isEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource(names = {"ZUORA", "GITLAB"})
    void aBadRequestIsNeverRepeated(Vendor vendor) {
        StubServer server = vendor.server(VENDORS);
        server.switches().add(Switch.on("(?!.*/token$).*").status(400));

        Answer answer = gateway.ask(vendor.alone());

        assertThat(answer.problems())
                .containsExactly(
                        "BACKEND_BAD_RESPONSE at " + vendor.pathsAlone().get(0) + " from " + vendor.backend());
        assertThat(calls(server)).isEqualTo(1);
    }

    @Test
    void afterTheDeadlineNothingIsRepeated() {
        VENDORS.gitlab().switches().add(Switch.onEverything().status(429).retryAfter(1));

        Answer answer = gateway.ask(Vendor.GITLAB.alone(), Map.of("X-Deadline-Millis", "400"));

        assertThat(answer.problems()).containsExactly("DEADLINE_EXCEEDED at namespace");
        await().during(Duration.ofMillis(1200)).atMost(Duration.ofSeconds(5)).until(() -> calls(VENDORS.gitlab()) == 1);
    }

    @Test
    void onAnOpenBreakerNothingIsRepeatedNorEvenCalled() {
        VENDORS.portal().switches().add(Switch.onEverything().status(500));

        Answer opening = gateway.ask(Vendor.PORTAL.alone());
        assertThat(opening.problems()).containsExactly("BACKEND_UNAVAILABLE at license from gitlab-portal");
        assertThat(calls(VENDORS.portal())).as("of ten attempts").isEqualTo(3);

        VENDORS.portal().switches().clear();
        Answer open = gateway.ask(Vendor.PORTAL.alone());
        assertThat(open.problems()).containsExactly("BACKEND_UNAVAILABLE at license from gitlab-portal");
        assertThat(open.errors().get(0).path("extensions").path("retryAfter").asInt())
                .isEqualTo(3600);
        assertThat(calls(VENDORS.portal())).isEqualTo(3);
    }

    /** Which is no matter of rates: the first call that is told so is the last one. */
    @Test
    void whenALimitForHoursIsUsedUpNobodyAsksAnyMore() {
        VENDORS.salesforce().switches().add(Switch.on("(?!.*/token$).*").status(403));

        for (int i = 0; i < 3; i++) {
            assertThat(gateway.ask(Vendor.SALESFORCE.alone()).problems())
                    .containsExactly("BACKEND_UNAVAILABLE at sale from salesforce");
        }

        assertThat(calls(VENDORS.salesforce())).isEqualTo(1);
    }

    private static int calls(StubServer server) {
        return server.calls().withoutTokens().size();
    }
}
