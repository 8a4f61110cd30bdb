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
import org.buyergraph.testkit.SuiteSize;
import org.buyergraph.testkit.stub.StubServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/**
 * Every fault at every host: its code, at its path, with its backend; everything else answered; in time; and without a storm
 * of repeated calls. Nothing is remembered, so nothing old helps out.
 */
class FaultsIT {
    private static final Duration DEADLINE = Duration.ofSeconds(6);

    /** The machine that tests may be slow: to write the answer and to read it. */
    private static final Duration ON_THE_WAY = Duration.ofSeconds(2);

    private static final SimulatedVendors VENDORS = SimulatedVendors.start();
    private static final Table TABLE =
            new Table("What a client is told, and how many calls were made: alone/beside the others (for tokens)");

    private static StartedGateway gateway;
    private static Answer healthy;
    private static Map<Vendor, Integer> healthyCalls;

    @BeforeAll
    static void start() {
        gateway = StartedGateway.with(settings());
        gateway.ask(Vendor.ALL); // warms up
        forgetAll();
        healthy = gateway.ask(Vendor.ALL);
        assertThat(healthy.problems()).isEmpty();
        healthyCalls = calls();
    }

    private static Map<String, String> settings() {
        Map<String, String> settings = new HashMap<>(VENDORS.settings());
        settings.put("gateway.facts.deadline", DEADLINE.toSeconds() + "s");
        for (Vendor vendor : Vendor.values()) {
            settings.put(vendor.prefix() + ".http.attempt-timeout", "500ms");
            settings.put(vendor.prefix() + ".http.protection.budget", "600ms");
            settings.put(vendor.prefix() + ".http.protection.first-wait", "20ms");
            // One fault must not close the door for the next.
            settings.put(vendor.prefix() + ".http.protection.window", "1000");
            settings.put(vendor.prefix() + ".http.protection.least-calls", "1000");
        }
        return settings;
    }

    @AfterAll
    static void stop() {
        TABLE.print();
        gateway.close();
        VENDORS.close();
    }

    @BeforeEach
    void nothingIsKnown() {
        forgetAll();
    }

    private static void forgetAll() {
        gateway.forget();
        VENDORS.servers().forEach(server -> {
            server.switches().clear();
            server.calls().clear();
        });
    }

    static Stream<Arguments> everyFaultOfEveryVendor() {
        return Fault.ALL.stream().flatMap(fault -> vendors(fault).stream().map(vendor -> Arguments.of(fault, vendor)));
    }

    /** In a sample each fault is one vendor's, and they take turns. */
    private static List<Vendor> vendors(Fault fault) {
        List<Vendor> all = Arrays.stream(Vendor.values())
                .filter(vendor -> vendor.hasTokenEndpoint() || !fault.isOfTokens())
                .toList();
        return SuiteSize.isFull() ? all : List.of(all.get(Fault.ALL.indexOf(fault) % all.size()));
    }

    @ParameterizedTest(name = "{0} at {1}")
    @MethodSource("everyFaultOfEveryVendor")
    void aFaultCostsItsOwnFieldsAndNothingElse(Fault fault, Vendor vendor) {
        Answer alone = ask(fault, vendor, vendor.alone());
        tells(alone, fault, vendor, vendor.pathsAlone());
        int callsAlone = calls().get(vendor);
        int tokensAlone = tokens(vendor);
        assertThat(callsAlone).as("calls alone").isBetween(fault.oftenest() ? fault.calls() : 1, fault.calls());
        assertThat(tokensAlone).as("calls for tokens").isLessThanOrEqualTo(3);

        forgetAll();
        Answer beside = ask(fault, vendor, Vendor.ALL);
        tells(beside, fault, vendor, vendor.pathsOfAll());
        Rest.isUntouched(healthy, beside, vendor.pathsOfAll());
        Map<Vendor, Integer> calls = calls();
        assertThat(calls.get(vendor)).as("calls beside").isLessThanOrEqualTo(healthyCalls.get(vendor) * fault.calls());
        theOthersAreCalledNoMoreThanUsual(calls, vendor);
        TABLE.put(
                fault.name(),
                vendor,
                "%s%s %d/%d%s"
                        .formatted(
                                fault.code(),
                                fault.retryAfter() == null ? "" : " " + fault.retryAfter() + " s",
                                callsAlone,
                                calls.get(vendor),
                                fault.isOfTokens() ? " (" + tokensAlone + ")" : ""));
    }

    private static Answer ask(Fault fault, Vendor vendor, String document) {
        fault.causes().forEach(vendor.server(VENDORS).switches()::add);
        long started = System.nanoTime();
        Answer answer = gateway.ask(document);
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(DEADLINE.plus(ON_THE_WAY));
        return answer;
    }

    private static void tells(Answer answer, Fault fault, Vendor vendor, List<String> paths) {
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.problems())
                .containsExactlyInAnyOrderElementsOf(paths.stream()
                        .map(path -> fault.code() + " at " + path + " from " + vendor.backend())
                        .toList());
        for (JsonNode error : answer.errors()) {
            JsonNode retryAfter = error.path("extensions").path("retryAfter");
            assertThat(retryAfter.isMissingNode() ? null : retryAfter.asInt()).isEqualTo(fault.retryAfter());
        }
    }

    private static void theOthersAreCalledNoMoreThanUsual(Map<Vendor, Integer> calls, Vendor failing) {
        for (Vendor other : Vendor.values()) {
            if (other != failing) {
                assertThat(calls.get(other)).as("calls to %s", other).isLessThanOrEqualTo(healthyCalls.get(other));
            }
        }
    }

    private static Map<Vendor, Integer> calls() {
        Map<Vendor, Integer> calls = new HashMap<>();
        for (Vendor vendor : Vendor.values()) {
            calls.put(vendor, vendor.server(VENDORS).calls().withoutTokens().size());
        }
        return calls;
    }

    private static int tokens(Vendor vendor) {
        StubServer server = vendor.server(VENDORS);
        return server.calls().all().size() - server.calls().withoutTokens().size();
    }
}
