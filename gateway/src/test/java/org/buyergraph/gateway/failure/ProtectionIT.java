package org.buyergraph.gateway.failure;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Map;
import org.buyergraph.gateway.testing.Answer;
import org.buyergraph.gateway.testing.RunningGateway;
import org.buyergraph.testkit.stub.Switch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** A client's own deadline, and what those who run the gateway see of its vendors. */
class ProtectionIT extends RunningGateway {
    private static final String QUERY = "{ account(by: {number: \"A00000101\"}) { name crm { owner } } }";

    @Autowired
    private HealthIndicator backendsHealthIndicator;

    @Autowired
    private MeterRegistry meters;

    @Test
    void aClientThatWaitsLessLongGetsWhatIsThereByThen() {
        ask("support", QUERY); // so that all that is slow to start is warm
        forgetAll();
        VENDORS.salesforce().switches().add(Switch.on("/services/data/.*").latency(Duration.ofSeconds(20)));

        Answer answer = post(body(), headers("2000"));

        assertThat(answer.problems()).containsExactly("DEADLINE_EXCEEDED at account/crm");
        assertThat(answer.data("/account/name").asString()).isEqualTo("Brightwater Studio LLC");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "soon", "1.5", "9999999999"})
    void aDeadlineThatIsNoNumberIsRefused(String millis) {
        Answer answer = post(body(), headers(millis));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.problems()).containsExactly("BAD_USER_INPUT");
    }

    @Test
    void aDeadVendorIsSeenInTheDetailsAndLeavesTheGatewayUp() {
        VENDORS.zuora().switches().add(Switch.on("/object-query/.*").status(500));
        ask("support", QUERY);

        Health health = backendsHealthIndicator.health();

        assertThat(health.getStatus().getCode()).isEqualTo("UP");
        assertThat(health.getDetails()).containsKeys("zuora", "salesforce", "gitlab", "gitlab-portal");
        assertThat(health.getDetails().get("zuora").toString())
                .contains("breaker=CLOSED", "callsUnderWay=0", "token=GOOD", "quotaLimit=50000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"open", "calls.under.way", "calls.allowed", "token.failed", "quota.share", "dropped"})
    void eachBackendIsMeasured(String what) {
        assertThat(meters.get("backend." + what).meters())
                .extracting(meter -> meter.getId().getTag("backend"))
                .contains("zuora", "salesforce", "gitlab", "gitlab-portal");
    }

    private Map<String, String> headers(String millis) {
        return Map.of("Authorization", "Bearer " + issuer().token("support"), "X-Deadline-Millis", millis);
    }

    private static String body() {
        return "{\"query\":\"" + QUERY.replace("\"", "\\\"") + "\"}";
    }
}
