package org.buyergraph.gateway.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.buyergraph.demo.SimulatedVendors;
import org.buyergraph.gateway.testing.Answer;
import org.buyergraph.gateway.testing.StartedGateway;
import org.buyergraph.testkit.stub.Switch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What the general road promises of time and of the audit holds on the fast road: no header leads these requests off it. */
@ExtendWith(OutputCaptureExtension.class)
class FastRoadIT {
    private static final String SALES = "query Sales { account(by: {number: \"A00000101\"}) { name crm { owner } } }";

    /** Its first run meets an error that has to be told, before anything is read. */
    private static final String WITH_AN_ERROR =
            "query Mixed { bad: account(by: {id: \"x\"}) { name } account(by: {number: \"A00000101\"}) { crm { owner } } }";

    private static final SimulatedVendors VENDORS = SimulatedVendors.start();

    private static StartedGateway gateway;

    @BeforeAll
    static void start() {
        Map<String, String> settings = new HashMap<>(VENDORS.settings());
        settings.put("gateway.facts.deadline", "700ms");
        settings.put("connectors.salesforce.http.attempt-timeout", "1h");
        settings.put("connectors.salesforce.http.protection.budget", "1h");
        gateway = StartedGateway.with(settings);
    }

    @AfterAll
    static void stop() {
        gateway.close();
        VENDORS.close();
    }

    /** Each document is prepared; nothing is known; sales does not answer. */
    @BeforeEach
    void prepare() {
        VENDORS.salesforce().switches().clear();
        await().until(() -> gateway.ask(SALES).problems().isEmpty());
        gateway.ask(WITH_AN_ERROR);
        gateway.forget();
        VENDORS.salesforce().switches().add(Switch.onEverything().latency(Duration.ofMinutes(1)));
        VENDORS.servers().forEach(server -> server.calls().clear());
    }

    @Test
    void whatIsNotThereInTimeIsAnsweredWithout() {
        Answer answer = gateway.ask(SALES);

        assertThat(answer.problems()).containsExactly("DEADLINE_EXCEEDED at account/crm");
        assertThat(answer.data("/account/name").asString()).isEqualTo("Brightwater Studio LLC");
        assertThat(VENDORS.salesforce().calls().letIn()).hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void anErrorInTheFirstRunTakesNoTimeLimitAway() {
        Answer answer = gateway.ask(WITH_AN_ERROR);

        assertThat(answer.problems())
                .containsExactlyInAnyOrder("BAD_USER_INPUT at bad", "DEADLINE_EXCEEDED at account/crm");
    }

    @Test
    void whoLeavesIsWrittenDownAllTheSame(CapturedOutput output) throws IOException {
        Socket leaver = gateway.leaving(SALES);
        await().until(() -> VENDORS.zuora().calls().letIn().size() > 0);
        leaver.close();

        await().until(() -> output.getOut()
                .lines()
                .anyMatch(line -> line.contains("\"operation\":\"Sales\"") && line.contains("\"abandoned\"")));
    }

    @Test
    void theRoadIsTaken() {
        MeterRegistry meters = gateway.context().getBean(MeterRegistry.class);
        double before = prepared(meters);
        VENDORS.salesforce().switches().clear();

        assertThat(gateway.ask(SALES).problems()).isEmpty();
        assertThat(prepared(meters)).isEqualTo(before + 1);
    }

    private static double prepared(MeterRegistry meters) {
        return meters.get("gateway.answers").tag("road", "prepared").counter().count();
    }
}
