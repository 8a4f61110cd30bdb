package org.buyergraph.gateway.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.buyergraph.gateway.testing.Answer;
import org.buyergraph.gateway.testing.RunningGateway;
import org.buyergraph.testkit.stub.Switch;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.HealthIndicator;

/** After reads and failures, nothing secret is in what those who run the gateway see, nor in what clients are told of failures. */
class QuietIT extends RunningGateway {
    private final Secrets secrets = new Secrets(VENDORS.data());

    @Autowired
    private List<HealthIndicator> indicators;

    @Autowired
    private MeterRegistry meters;

    @Test
    void healthMetricsAndErrorsHoldNoSecret() {
        String query = "{ license(by: {number: \"500102\"}) { number grant { activationCode } } }";
        assertThat(ask("customer-700102", query).text()).contains("activationCode");
        VENDORS.servers()
                .forEach(vendor -> vendor.switches().add(Switch.onEverything().status(401)));
        forgetAll();
        Answer failed = ask("customer-700102", query);

        assertThat(failed.problems()).isNotEmpty();
        assertThat(secrets.in(failed.text())).isEmpty();
        assertThat(secrets.in(health())).isEmpty();
        assertThat(secrets.in(meters())).isEmpty();
        assertThat(meters()).isNotEmpty();
    }

    private String health() {
        return indicators.stream()
                .map(indicator -> indicator.health().getDetails())
                .map(Map::toString)
                .collect(Collectors.joining());
    }

    private String meters() {
        return meters.getMeters().stream()
                .map(meter -> meter.getId().toString())
                .collect(Collectors.joining("\n"));
    }
}
