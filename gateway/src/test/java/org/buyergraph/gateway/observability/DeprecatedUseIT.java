package org.buyergraph.gateway.observability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import org.buyergraph.gateway.testing.Answer;
import org.buyergraph.gateway.testing.ExtendedGateway;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who still uses what is to go. Nothing of ours is deprecated, so a field of the pretended vendor is. */
class DeprecatedUseIT extends ExtendedGateway {
    private static final String OLD = "{ account(by: {number: \"A00000101\"}) { tickets { number about } } }";
    private static final String NEW = "{ account(by: {number: \"A00000101\"}) { tickets { number subject } } }";
    private static final int ROADS = 4; // the general one, then the prepared document, then what is remembered

    @Autowired
    private MeterRegistry registry;

    @Test
    void aUseIsCountedByClientAndVersionOnEveryRoad() {
        double prepared = answers("prepared");
        double remembered = answers("remembered");
        double before = uses("web-store", "1.0.0");

        for (int i = 0; i < ROADS; i++) {
            assertThat(from("web-store", "1.0.0", OLD).problems()).isEmpty();
        }

        await().untilAsserted(
                        () -> assertThat(uses("web-store", "1.0.0") - before).isEqualTo(ROADS));
        assertThat(answers("prepared")).isGreaterThan(prepared);
        assertThat(answers("remembered")).isGreaterThan(remembered);
    }

    @Test
    void whoeverMaySayAnythingMakesNoSeries() {
        double before = uses("other", "other");

        from("jane-of-A00000101", "1.0.0", OLD);
        from("joe", "2.0.0", OLD);

        await().untilAsserted(() -> assertThat(uses("other", "other") - before).isEqualTo(2));
        assertThat(registry.find("gateway.deprecated").tag("client", "joe").counter())
                .isNull();
    }

    @Test
    void whoeverUsesNothingOfTheKindIsNotCounted() {
        double before = uses("partner-portal", "1.0.0");

        for (int i = 0; i < ROADS; i++) {
            assertThat(from("partner-portal", "1.0.0", NEW).problems()).isEmpty();
        }
        from("partner-portal", "1.0.0", OLD); // counted behind all others

        await().untilAsserted(() ->
                assertThat(uses("partner-portal", "1.0.0") - before).isEqualTo(1));
    }

    private Answer from(String client, String version, String document) {
        Map<String, String> headers =
                Map.of("apollographql-client-name", client, "apollographql-client-version", version);
        return ask("support", document, Map.of(), headers);
    }

    private double uses(String client, String version) {
        return count("gateway.deprecated", "client", client, "version", version, "place", "Ticket.about");
    }

    private double answers(String road) {
        return count("gateway.answers", "road", road);
    }

    private double count(String name, String... tags) {
        Counter counter = registry.find(name).tags(tags).counter();
        return counter == null ? 0 : counter.count();
    }
}
