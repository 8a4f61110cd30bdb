package org.buyergraph.gateway.failure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.buyergraph.demo.SimulatedVendors;
import org.buyergraph.gateway.testing.Answer;
import org.buyergraph.gateway.testing.StartedGateway;
import org.buyergraph.memory.RememberingMemory;
import org.buyergraph.testkit.contract.SilentHost;
import org.buyergraph.testkit.stub.Switch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The end of a request: its time is up, or its client is gone. GitLab.com never answers here, and nothing but the end of a request
 * stops a call to it.
 */
class DeadlineIT {
    private static final Duration ON_THE_WAY = Duration.ofSeconds(2);
    private static final SimulatedVendors VENDORS = SimulatedVendors.start();

    private static SilentHost silent;
    private static StartedGateway gateway;
    private static Answer healthy;

    private int askedBefore;
    private int hungUpBefore;

    @BeforeAll
    static void start() {
        silent = SilentHost.start();
        try (StartedGateway whole = StartedGateway.with(VENDORS.settings())) {
            whole.ask(Vendor.ALL); // warms up
            healthy = whole.ask(Vendor.ALL);
        }
        gateway = StartedGateway.with(settings());
        gateway.ask(Vendor.ALL, deadline(500)); // warms up
    }

    private static Map<String, String> settings() {
        Map<String, String> settings = new HashMap<>(VENDORS.settings());
        settings.put("connectors.gitlab.base-url", silent.baseUrl());
        settings.put("gateway.facts.deadline", "1h");
        for (Vendor vendor : Vendor.values()) {
            settings.put(vendor.prefix() + ".http.attempt-timeout", "1h");
            settings.put(vendor.prefix() + ".http.protection.budget", "1h");
        }
        // A second attempt comes late enough for the client to be gone by then.
        settings.put(Vendor.PORTAL.prefix() + ".http.protection.first-wait", "400ms");
        return settings;
    }

    @AfterAll
    static void stop() throws IOException {
        gateway.close();
        silent.close();
        VENDORS.close();
    }

    @BeforeEach
    void nothingIsKnownOrUnderWay() {
        gateway.forget();
        VENDORS.servers().forEach(server -> {
            server.switches().clear();
            server.calls().clear();
        });
        await().until(() -> callsUnderWay() == 0 && silent.hungUp() == silent.asked());
        askedBefore = silent.asked();
        hungUpBefore = silent.hungUp();
    }

    @Test
    void whenTimeIsUpWhatIsThereIsAnsweredAndTheRestIsNoLongerAskedFor() {
        Duration deadline = Duration.ofSeconds(1);
        long started = System.nanoTime();

        Answer answer = gateway.ask(Vendor.ALL, deadline(deadline.toMillis()));

        Duration took = Duration.ofNanos(System.nanoTime() - started);
        assertThat(took).isBetween(deadline, deadline.plus(ON_THE_WAY));
        assertThat(answer.problems())
                .containsExactlyInAnyOrderElementsOf(Vendor.GITLAB.pathsOfAll().stream()
                        .map(path -> "DEADLINE_EXCEEDED at " + path)
                        .toList());
        Rest.isUntouched(healthy, answer, Vendor.GITLAB.pathsOfAll());
        await().untilAsserted(() -> assertThat(hungUp()).isEqualTo(asked()).isPositive());
        await().until(() -> callsUnderWay() == 0);
    }

    @Test
    void aCallThatAnotherWaitsForGoesOn() {
        CompletableFuture<Answer> patient = gateway.asking(Vendor.GITLAB.alone(), deadline(1_500));
        await().until(() -> asked() == 1);

        Answer impatient = gateway.ask(Vendor.GITLAB.alone(), deadline(300));

        assertThat(impatient.problems()).containsExactly("DEADLINE_EXCEEDED at namespace");
        assertThat(patient).isNotDone();
        assertThat(hungUp()).isZero();
        assertThat(patient.join().problems()).containsExactly("DEADLINE_EXCEEDED at namespace");
        await().until(() -> hungUp() == 1);
        assertThat(asked()).isEqualTo(1);
    }

    @Test
    void whoWaitsLongerGetsTheAnswerOfTheSameCall() {
        VENDORS.portal().switches().add(Switch.onEverything().latency(Duration.ofMillis(1500)));
        CompletableFuture<Answer> patient = gateway.asking(Vendor.PORTAL.alone(), deadline(20_000));
        await().until(() -> callsUnderWay() == 1);

        Answer impatient = gateway.ask(Vendor.PORTAL.alone(), deadline(300));

        assertThat(impatient.problems()).containsExactly("DEADLINE_EXCEEDED at license");
        Answer answer = patient.join();
        assertThat(answer.problems()).isEmpty();
        assertThat(answer.data("/license/number").asString()).isEqualTo("500102");
        assertThat(VENDORS.portal().calls().all()).hasSize(1);
    }

    @Test
    void whenItsClientIsGoneACallIsHungUp() throws IOException {
        Socket client = gateway.leaving(Vendor.GITLAB.alone());
        await().until(() -> asked() == 1);
        assertThat(hungUp()).isZero();

        client.close();

        await().until(() -> hungUp() == 1);
        await().until(() -> callsUnderWay() == 0);
    }

    @Test
    void whenItsClientIsGoneNoCallIsRepeated() throws IOException {
        VENDORS.portal().switches().add(Switch.onEverything().status(500));
        Socket client = gateway.leaving(Vendor.PORTAL.alone());
        await().until(() -> !VENDORS.portal().calls().all().isEmpty());

        client.close();

        await().until(() -> callsUnderWay() == 0);
        await().during(Duration.ofMillis(800))
                .atMost(Duration.ofSeconds(5))
                .until(() -> VENDORS.portal().calls().all().size() == 1);
    }

    private static Map<String, String> deadline(long millis) {
        return Map.of("X-Deadline-Millis", Long.toString(millis));
    }

    private static int callsUnderWay() {
        return gateway.context().getBean(RememberingMemory.class).callsUnderWay();
    }

    private int asked() {
        return silent.asked() - askedBefore;
    }

    private int hungUp() {
        return silent.hungUp() - hungUpBefore;
    }
}
