package org.buyergraph.gateway.failure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.buyergraph.demo.SimulatedVendors;
import org.buyergraph.gateway.testing.Answer;
import org.buyergraph.gateway.testing.StartedGateway;
import org.buyergraph.testkit.SuiteSize;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Hosts that cannot even be reached. One gateway for each vendor that is well: of the other three one refuses connections, one has
 * a name that nobody knows, and one does not speak TLS. So each trouble meets each vendor, and each vendor is alone once in being
 * well.
 */
class UnreachableIT {
    private static final Duration DEADLINE = Duration.ofSeconds(6);
    private static final Duration ON_THE_WAY = Duration.ofSeconds(2);

    private static final SimulatedVendors VENDORS = SimulatedVendors.start();
    private static final Table TABLE = new Table("What a client is told of hosts that cannot be reached, in ms");

    private enum Trouble {
        REFUSED,
        UNKNOWN_NAME,
        NO_TLS;

        String baseUrl(Vendor vendor) {
            return switch (this) {
                case REFUSED -> "http://127.0.0.1:" + portOfNobody();
                case UNKNOWN_NAME -> "http://nobody.invalid";
                case NO_TLS -> vendor.server(VENDORS).baseUrl().replace("http://", "https://");
            };
        }

        /** Where no name server answers at all, it is not an unknown name but silence. */
        List<String> codes() {
            return this == UNKNOWN_NAME
                    ? List.of("BACKEND_UNAVAILABLE", "BACKEND_TIMEOUT")
                    : List.of("BACKEND_UNAVAILABLE");
        }
    }

    @AfterAll
    static void stop() {
        TABLE.print();
        VENDORS.close();
    }

    /** In a sample one vendor alone is well: each trouble meets one of the others. */
    static List<Vendor> vendors() {
        return SuiteSize.oneIn(Vendor.values().length, List.of(Vendor.values()));
    }

    @ParameterizedTest
    @MethodSource("vendors")
    void eachCostsItsOwnFieldsAndNothingElse(Vendor well) {
        Map<Vendor, Trouble> troubles = troubles(well);
        try (StartedGateway gateway = StartedGateway.with(settings(troubles))) {
            gateway.ask("{ __typename }");
            troubles.forEach((vendor, trouble) -> isTold(gateway, vendor, trouble));
            assertThat(ask(gateway, well.alone()).problems()).isEmpty();

            Answer all = ask(gateway, Vendor.ALL);
            assertThat(failedRoots(all)).containsExactlyInAnyOrderElementsOf(rootsWithout(well));
            assertThat(all.problems()).noneMatch(problem -> problem.endsWith(" from " + well.backend()));
        }
    }

    /** The three troubles, dealt out anew for each vendor that is well. */
    private static Map<Vendor, Trouble> troubles(Vendor well) {
        Map<Vendor, Trouble> troubles = new HashMap<>();
        Vendor[] vendors = Vendor.values();
        for (Trouble trouble : Trouble.values()) {
            troubles.put(vendors[(well.ordinal() + trouble.ordinal() + 1) % vendors.length], trouble);
        }
        return troubles;
    }

    private static Map<String, String> settings(Map<Vendor, Trouble> troubles) {
        Map<String, String> settings = new HashMap<>(VENDORS.settings());
        settings.put("gateway.facts.deadline", DEADLINE.toSeconds() + "s");
        troubles.forEach((vendor, trouble) -> settings.put(vendor.prefix() + ".base-url", trouble.baseUrl(vendor)));
        return settings;
    }

    private static void isTold(StartedGateway gateway, Vendor vendor, Trouble trouble) {
        long started = System.nanoTime();
        Answer answer = ask(gateway, vendor.alone());
        Duration took = Duration.ofNanos(System.nanoTime() - started);

        List<String> possible = trouble.codes().stream()
                .map(code -> code + " at " + vendor.pathsAlone().get(0) + " from " + vendor.backend())
                .toList();
        assertThat(answer.problems()).singleElement().isIn(possible);
        assertThat(answer.text()).doesNotContain("127.0.0.1", "nobody.invalid", "SSL", "Exception");
        TABLE.put(trouble.name(), vendor, answer.problems().get(0).split(" ")[0] + " " + took.toMillis());
    }

    private static Answer ask(StartedGateway gateway, String document) {
        long started = System.nanoTime();
        Answer answer = gateway.ask(document);
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(DEADLINE.plus(ON_THE_WAY));
        return answer;
    }

    private static List<String> failedRoots(Answer answer) {
        return answer.problems().stream()
                .map(problem -> problem.replaceAll("^[A-Z_]+ at ", "").replaceAll(" from .*", ""))
                .filter(path -> !path.contains("/"))
                .toList();
    }

    private static List<String> rootsWithout(Vendor well) {
        List<String> roots = new ArrayList<>();
        Stream.of(Vendor.values())
                .filter(vendor -> vendor != well)
                .forEach(vendor -> roots.addAll(vendor.pathsAlone()));
        return roots;
    }

    private static int portOfNobody() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
    }
}
