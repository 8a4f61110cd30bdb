package org.buyergraph.gateway.failure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import org.buyergraph.demo.SimulatedVendors;
import org.buyergraph.gateway.testing.Answer;
import org.buyergraph.gateway.testing.StartedGateway;
import org.buyergraph.memory.RememberingMemory;
import org.buyergraph.testkit.stub.Switch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A list that takes longer than a request: it is read to its end all the same, once, for whoever asks next. */
class LongListIT {
    private static final String INVOICES = """
            { large: account(by: {number: "A00000112"}) { invoices(first: 1) { totalCount } }
              small: account(by: {number: "A00000101"}) { invoices(first: 1) { totalCount } } }""";

    private static final SimulatedVendors VENDORS = SimulatedVendors.start();

    private static StartedGateway gateway;

    @BeforeAll
    static void start() {
        gateway = StartedGateway.with(VENDORS.settings());
        gateway.ask(INVOICES); // warms up
        gateway.forget();
        VENDORS.zuora().calls().clear();
    }

    @AfterAll
    static void stop() {
        gateway.close();
        VENDORS.close();
    }

    @Test
    void itIsReadOnceHoweverShortTheRequestsAre() {
        VENDORS.zuora().switches().add(Switch.on("/object-query/invoices").latency(Duration.ofMillis(400)));

        Answer tooShort = gateway.ask(INVOICES, Map.of("X-Deadline-Millis", "1000"));

        assertThat(tooShort.problems())
                .containsExactlyInAnyOrder(
                        "DEADLINE_EXCEEDED at large/invoices", "DEADLINE_EXCEEDED at small/invoices");
        await().until(() -> callsUnderWay() == 0);

        Answer next = gateway.ask(INVOICES, Map.of("X-Deadline-Millis", "1000"));

        assertThat(next.problems()).isEmpty();
        assertThat(next.data("/large/invoices/totalCount").asInt()).isEqualTo(500);
        assertThat(next.data("/small/invoices/totalCount").asInt()).isPositive();
        assertThat(VENDORS.zuora().calls().count("GET", "/object-query/invoices"))
                .isEqualTo(6);
    }

    private static int callsUnderWay() {
        return gateway.context().getBean(RememberingMemory.class).callsUnderWay();
    }
}
