package org.buyergraph.gateway.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.buyergraph.gateway.testing.Crowd;
import org.buyergraph.gateway.testing.RunningGateway;
import org.buyergraph.testkit.stub.Switch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who asks for the same at the same time shares one call, and whoever leaves takes it from nobody. */
class SharingIT extends RunningGateway {
    private static final String QUERY = "{ account(by: {number: \"A00000101\"}) { name } }";

    /** Within the time that the vendor is given, and long enough for a crowd to gather. */
    private static final Duration SLOW = Duration.ofSeconds(2);

    @Autowired
    private MeterRegistry meters;

    private double before;

    @BeforeEach
    void billingIsSlow() {
        before = asked();
        VENDORS.zuora().switches().add(Switch.on("/object-query/.*").latency(SLOW));
    }

    @Test
    void aThousandAtOnceCostTheCallsOfOne() {
        Crowd crowd = crowd();

        assertThat(crowd.answers()).hasSize(1).allMatch(text -> text.contains("Brightwater Studio LLC"));
        assertThat(VENDORS.zuora().calls().letIn()).hasSize(1);
    }

    @Test
    void whenHalfLeaveTheOthersAreAnsweredByTheSameCall() {
        Crowd crowd = crowd();
        await().atMost(Crowd.BOUND).until(() -> arrived() == 1000);

        Crowd rest = crowd.without(500);

        assertThat(rest.answers()).hasSize(1).allMatch(text -> text.contains("Brightwater Studio LLC"));
        assertThat(VENDORS.zuora().calls().letIn()).hasSize(1);
    }

    /** How many of the crowd have asked by now. */
    private double arrived() {
        return asked() - before;
    }

    /** Of memory; or who waits for another's answer, has had it, or came so late that it was remembered by then. */
    private double asked() {
        return meters.find("memory.keys").tag("question", "account-by-number").counters().stream()
                        .mapToDouble(Counter::count)
                        .sum()
                + answers("remembered")
                + answers("shared")
                + meters.get("gateway.answers.waiting").gauge().value();
    }

    private double answers(String road) {
        return meters.get("gateway.answers").tag("road", road).counter().count();
    }

    private Crowd crowd() {
        return Crowd.of(1000, address("/graphql"), issuer().token("support"), QUERY);
    }
}
