package org.buyergraph.gateway.price;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.buyergraph.demo.DemoIssuer;
import org.buyergraph.demo.SimulatedVendors;
import org.buyergraph.gateway.testing.StartedGateway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ClassPathResource;

/** With budgets as they are shipped, no page of a client leaves the fast road for what it might cost. */
class FastPagesIT {
    private static final SimulatedVendors VENDORS = SimulatedVendors.start();

    private static StartedGateway gateway;

    @BeforeAll
    static void start() {
        gateway = StartedGateway.with(VENDORS.settings());
    }

    @AfterAll
    static void stop() {
        gateway.close();
        VENDORS.close();
    }

    @ParameterizedTest
    @CsvSource({
        "webstore, customer-700102",
        "billing-page, namespace-9100101",
        "partner-portal, partner-A00000190",
        "support, support"
    })
    void itIsAnsweredByIt(String page, String viewer) throws IOException {
        String document =
                new ClassPathResource("clients/" + page + ".graphql").getContentAsString(StandardCharsets.UTF_8);
        String token = gateway.context().getBean(DemoIssuer.class).token(viewer);
        Map<String, String> headers = Map.of("Authorization", "Bearer " + token);
        gateway.ask(document, headers);
        double before = answers();

        assertThat(gateway.ask(document, headers).problems()).isEmpty();

        assertThat(answers()).isEqualTo(before + 1);
    }

    private static double answers() {
        return gateway.context().getBean(MeterRegistry.class).find("gateway.answers").counters().stream()
                .mapToDouble(Counter::count)
                .sum();
    }
}
