package org.buyergraph.gateway.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Map;
import org.buyergraph.gateway.testing.RunningGateway;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Each request for the graph is timed once, whichever road it takes and however it ends. */
class RequestTimesIT extends RunningGateway {
    private static final String QUERY = "{ viewer { role } }";

    @Autowired
    private MeterRegistry meters;

    @Test
    void everyRoadIsTimedOnce() {
        long before = count("200", "SUCCESS");

        for (int road = 0;
                road < 4;
                road++) { // the general one first, then the prepared document, then what is remembered
            ask("support", QUERY);
        }

        await().untilAsserted(() -> assertThat(count("200", "SUCCESS")).isEqualTo(before + 4));
    }

    @Test
    void whatIsRefusedIsTimedToo() {
        long unknown = count("401", "CLIENT_ERROR");
        long unsuitable = count("415", "CLIENT_ERROR");
        long unlike = count("400", "CLIENT_ERROR");

        post("{}", Map.of("Authorization", "Bearer nonsense"));
        post("{}", Map.of("Content-Type", "text/plain"));
        post("no object", Map.of());

        await().untilAsserted(() -> {
            assertThat(count("401", "CLIENT_ERROR")).isEqualTo(unknown + 1);
            assertThat(count("415", "CLIENT_ERROR")).isEqualTo(unsuitable + 1);
            assertThat(count("400", "CLIENT_ERROR")).isEqualTo(unlike + 1);
        });
    }

    private long count(String status, String outcome) {
        return meters
                .find("http.server.requests")
                .tags("uri", "/graphql", "method", "POST", "status", status, "outcome", outcome)
                .timers()
                .stream()
                .mapToLong(Timer::count)
                .sum();
    }
}
