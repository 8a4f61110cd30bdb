package org.buyergraph.gateway.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.buyergraph.gateway.testing.Crowd;
import org.buyergraph.gateway.testing.RunningGateway;
import org.buyergraph.memory.RememberingMemory;
import org.buyergraph.testkit.contract.SilentHost;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfiguration;

/** A call that nobody waits for any more ends at the vendor too. Here nothing ends for any other reason: time is ample. */
@ContextConfiguration(initializers = AbandonedIT.BillingNeverAnswers.class)
class AbandonedIT extends RunningGateway {
    private static final SilentHost BILLING = SilentHost.start();
    private static final String AMPLE = "10m";

    @Autowired
    private RememberingMemory memory;

    @Autowired
    private MeterRegistry meters;

    @AfterAll
    static void hangUp() throws IOException {
        BILLING.close();
    }

    @Test
    void whenAllLeaveTheCallIsCancelledAtTheVendor() {
        ask("support", "{ __typename }"); // the very first request makes the others wait for what is read once
        Crowd crowd = Crowd.of(
                100,
                address("/graphql"),
                issuer().token("support"),
                "{ account(by: {number: \"A00000101\"}) { name } }");
        await().atMost(Crowd.BOUND).until(() -> BILLING.asked() == 1 && waiting() == 100);

        Crowd last = crowd.without(99);
        await().during(Duration.ofMillis(200)).until(() -> BILLING.hungUp() == 0);
        assertThat(memory.callsUnderWay()).isEqualTo(1);

        last.without(1);
        await().atMost(Duration.ofSeconds(30)).until(() -> BILLING.hungUp() == 1);
        assertThat(memory.callsUnderWay()).isZero();
        assertThat(BILLING.asked()).isEqualTo(1);
    }

    /** How many have come, and will not be answered. */
    private double waiting() {
        return meters.get("gateway.answers.waiting").gauge().value()
                + meters.find("memory.keys").tag("question", "account-by-number").counters().stream()
                        .mapToDouble(Counter::count)
                        .sum();
    }

    /** After all other settings, so that it is these that hold. */
    static final class BillingNeverAnswers implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource(
                            "billing never answers",
                            Map.of(
                                    "connectors.zuora.base-url", BILLING.baseUrl(),
                                    "connectors.zuora.http.attempt-timeout", AMPLE,
                                    "connectors.zuora.http.protection.budget", AMPLE,
                                    "gateway.facts.deadline", AMPLE)));
        }
    }
}
