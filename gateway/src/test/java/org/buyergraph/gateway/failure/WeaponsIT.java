package org.buyergraph.gateway.failure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.buyergraph.demo.SimulatedVendors;
import org.buyergraph.gateway.testing.Answer;
import org.buyergraph.gateway.testing.StartedGateway;
import org.buyergraph.testkit.stub.Switch;
import org.buyergraph.testkit.stub.Switch.Broken;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Answers that cost whoever reads them carelessly all that it has: the deadline holds, and what they say is a bad response. */
class WeaponsIT {
    private static final Duration DEADLINE = Duration.ofSeconds(10);

    /** The machine that tests may be slow: to write the answer and to read it. */
    private static final Duration ON_THE_WAY = Duration.ofSeconds(2);

    private static final SimulatedVendors VENDORS = SimulatedVendors.start();

    private static StartedGateway gateway;

    @BeforeAll
    static void start() {
        Map<String, String> settings = new HashMap<>(VENDORS.settings());
        settings.put("gateway.facts.deadline", DEADLINE.toSeconds() + "s");
        for (Vendor vendor : Vendor.values()) {
            // Time enough for 15 MB, once, on a machine that is busy.
            settings.put(vendor.prefix() + ".http.attempt-timeout", "9s");
            settings.put(vendor.prefix() + ".http.protection.budget", "9s");
            settings.put(vendor.prefix() + ".http.protection.attempts", "1");
            settings.put(vendor.prefix() + ".http.protection.window", "1000");
            settings.put(vendor.prefix() + ".http.protection.least-calls", "1000");
        }
        gateway = StartedGateway.with(settings);
        gateway.ask(Vendor.ALL);
    }

    @AfterAll
    static void stop() {
        gateway.close();
        VENDORS.close();
    }

    @BeforeEach
    void nothingIsKnown() {
        gateway.forget();
        VENDORS.servers().forEach(server -> server.switches().clear());
    }

    static Stream<Arguments> everyWeaponOfEveryVendor() {
        return Stream.of(
                        Broken.HUGE_NUMBERS,
                        Broken.HUGE_NUMBERS_AS_TEXT,
                        Broken.TINY_NUMBERS,
                        Broken.MANY_OBJECTS,
                        Broken.MANY_MEMBERS)
                .flatMap(weapon -> Arrays.stream(Vendor.values()).map(vendor -> Arguments.of(weapon, vendor)));
    }

    @ParameterizedTest(name = "{0} from {1}")
    @MethodSource("everyWeaponOfEveryVendor")
    void theDeadlineHoldsWhateverAVendorSends(Broken weapon, Vendor vendor) {
        vendor.server(VENDORS).switches().add(Switch.on("(?!.*/token$).*").broken(weapon));
        long started = System.nanoTime();

        Answer answer = gateway.ask(vendor.alone());

        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(DEADLINE.plus(ON_THE_WAY));
        assertThat(answer.problems())
                .containsExactlyElementsOf(vendor.pathsAlone().stream()
                        .map(path -> "BACKEND_BAD_RESPONSE at " + path + " from " + vendor.backend())
                        .toList());
        assertThat(answer.json().toString()).hasSizeLessThan(10_000);

        VENDORS.servers().forEach(server -> server.switches().clear());
        assertThat(gateway.ask(vendor.alone()).problems()).isEqualTo(List.of());
    }
}
