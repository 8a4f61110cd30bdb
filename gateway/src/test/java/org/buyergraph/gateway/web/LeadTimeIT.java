package org.buyergraph.gateway.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.net.ConnectException;
import java.net.Socket;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.buyergraph.demo.SimulatedVendors;
import org.buyergraph.gateway.testing.StartedGateway;
import org.junit.jupiter.api.Test;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;

/** Whoever sends us requests hears that we are going before we go. */
class LeadTimeIT {
    @Test
    void readinessTurnsBeforeTheSocketCloses() throws Exception {
        try (SimulatedVendors vendors = SimulatedVendors.start()) {
            Map<String, String> settings = new HashMap<>(vendors.settings());
            settings.put("gateway.http.lead-time", "3s");
            StartedGateway gateway = StartedGateway.with(settings);
            ApplicationAvailability availability = gateway.context().getBean(ApplicationAvailability.class);
            assertThat(availability.getReadinessState()).isEqualTo(ReadinessState.ACCEPTING_TRAFFIC);

            CompletableFuture<Void> closing = CompletableFuture.runAsync(gateway::close);
            await().pollInSameThread().until(() -> availability.getReadinessState() == ReadinessState.REFUSING_TRAFFIC);

            assertThat(gateway.ask("{ __typename }").status()).isEqualTo(200);
            closing.get(30, TimeUnit.SECONDS);
            assertThatThrownBy(() -> new Socket(
                                    gateway.graphql().getHost(),
                                    gateway.graphql().getPort())
                            .close())
                    .isInstanceOf(ConnectException.class);
        }
    }
}
