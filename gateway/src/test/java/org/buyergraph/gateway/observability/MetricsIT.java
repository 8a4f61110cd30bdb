package org.buyergraph.gateway.observability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.buyergraph.demo.DemoQuery;
import org.buyergraph.gateway.testing.Answer;
import org.buyergraph.gateway.testing.RunningGateway;
import org.buyergraph.testkit.stub.Switch;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalManagementPort;

/** What is counted of operations, clients and backends, as it is scraped. */
class MetricsIT extends RunningGateway {
    private static final String ACCOUNT =
            "query Account($n: String!) { account(by: {number: $n}) { name crm { owner } } }";
    private static final Map<String, Object> NUMBER = Map.of("n", "A00000101");

    @LocalManagementPort
    private int managementPort;

    @Test
    void anOperationIsCountedOnceOnEveryRoad() {
        Scrape before = scrape();

        for (int road = 0; road < 4; road++) { // the general one, then the prepared document, then what is remembered
            assertThat(ask("support", ACCOUNT, NUMBER).problems()).isEmpty();
        }
        ask("support", ACCOUNT, NUMBER, Map.of("Accept-Encoding", "gzip"));

        eventually(after -> {
            assertThat(more(
                            before,
                            after,
                            "gateway_operations_seconds_count",
                            "operation",
                            "Account",
                            "outcome",
                            "complete"))
                    .isEqualTo(5);
            assertThat(more(before, after, "gateway_operations_own_seconds_count", "operation", "Account"))
                    .isEqualTo(5);
            assertThat(more(before, after, "gateway_response_size_bytes_count", "operation", "Account"))
                    .isEqualTo(5);
        });
    }

    @Test
    void anAnswerIsMeasuredBeforeItIsCompressed() {
        String large =
                "query Account { account(by: {number: \"A00000112\"}) { subscriptions(first: 40) { nodes { number status termStart termEnd } } } }";
        int length = ask("support", large).text().getBytes(StandardCharsets.UTF_8).length;
        forgetAll();
        Scrape before = scrape();

        for (int road = 0; road < 4; road++) {
            assertThat(ask("support", large, Map.of(), Map.of("Accept-Encoding", "gzip"))
                            .headers())
                    .containsEntry("content-encoding", List.of("gzip"));
        }

        eventually(after -> assertThat(more(before, after, "gateway_response_size_bytes_sum", "operation", "Account"))
                .isEqualTo(4.0 * length));
    }

    @Test
    void timeInWhichACallWasUnderWayIsNotItsOwn() {
        VENDORS.salesforce().switches().add(Switch.onEverything().latency(Duration.ofMillis(300)));
        Scrape before = scrape();

        assertThat(ask("support", ACCOUNT, NUMBER).problems()).isEmpty();

        eventually(after -> {
            double all = more(before, after, "gateway_operations_seconds_sum", "operation", "Account");
            double own = more(before, after, "gateway_operations_own_seconds_sum", "operation", "Account");
            assertThat(own).isPositive().isLessThanOrEqualTo(all - 0.3);
        });
    }

    @Test
    void aCallThatFailsIsCountedByWhatWentWrongAndSoIsWhatClientsAreTold() {
        VENDORS.salesforce().switches().add(Switch.onEverything().status(503));
        Scrape before = scrape();

        Answer answer = ask("support", ACCOUNT, NUMBER);

        assertThat(answer.problems()).containsExactly("BACKEND_UNAVAILABLE at account/crm from salesforce");
        eventually(after -> {
            assertThat(more(
                            before,
                            after,
                            "backend_calls_seconds_count",
                            "backend",
                            "salesforce",
                            "outcome",
                            "unavailable"))
                    .isEqualTo(VENDORS.salesforce().calls().all().size());
            assertThat(more(
                            before,
                            after,
                            "gateway_errors_total",
                            "code",
                            "BACKEND_UNAVAILABLE",
                            "backend",
                            "salesforce"))
                    .isEqualTo(1);
            assertThat(more(
                            before,
                            after,
                            "gateway_operations_seconds_count",
                            "operation",
                            "Account",
                            "outcome",
                            "partial"))
                    .isEqualTo(1);
        });
    }

    @Test
    void everyExchangeWithABackendIsCountedAndHowManyKeysItBrings() {
        Scrape before = scrape();

        ask("support", "{ nodes: buyers(search: {companyName: \"atelier\"}) { nodes { account { name } } } }");
        ask("support", ACCOUNT, NUMBER);

        eventually(after -> {
            assertThat(more(before, after, "backend_calls_seconds_count", "backend", "zuora", "outcome", "answered"))
                    .isPositive()
                    .isEqualTo(VENDORS.zuora()
                                    .calls()
                                    .matching("POST", "(?!/oauth).*")
                                    .size()
                            + VENDORS.zuora().calls().matching("GET", ".*").size());
            assertThat(more(before, after, "memory_batch_count", "backend", "zuora"))
                    .isEqualTo(more(before, after, "memory_load_seconds_count", "backend", "zuora"));
        });
    }

    @Test
    void whatHasNoNameOfOursIsCountedTogether() {
        Scrape before = scrape();

        ask("support", "query OfBuyerA00000101 { viewer { role } }");
        ask("support", "{ viewer { role } }");
        ask("support", "query OfBuyerA00000101 { nothing }");

        eventually(after -> {
            assertThat(more(before, after, "gateway_operations_seconds_count", "operation", "other"))
                    .isEqualTo(3);
            assertThat(more(
                            before,
                            after,
                            "gateway_operations_seconds_count",
                            "operation",
                            "other",
                            "outcome",
                            "refused"))
                    .isEqualTo(1);
            assertThat(after.text()).doesNotContain("OfBuyer");
        });
    }

    @Test
    void onlyExpectedClientsAreToldApartAndOnlySoManyVersions() {
        Scrape before = scrape();

        Stream.of("1.0.0", "1.1.0", "1.2.0", "1.3.0", "1.4.0", "700102", "jane@example.com")
                .forEach(version -> from("apollographql", "web-store", version));
        from("graphql", "partner-portal", "2026.11.28");
        from("apollographql", "jane-of-A00000101", "1.0.0");

        eventually(after -> {
            List<String> versions = after.samples().stream()
                    .filter(sample -> sample.name().equals("gateway_clients_total"))
                    .filter(sample -> "web-store".equals(sample.labels().get("client")))
                    .map(sample -> String.valueOf(sample.labels().get("version")))
                    .toList();
            assertThat(versions).containsExactlyInAnyOrder("1.0.0", "1.1.0", "1.2.0", "other");
            assertThat(more(before, after, "gateway_clients_total", "client", "web-store"))
                    .isEqualTo(7);
            assertThat(more(
                            before,
                            after,
                            "gateway_clients_total",
                            "client",
                            "partner-portal",
                            "version",
                            "2026.11.28"))
                    .isEqualTo(1);
            assertThat(more(before, after, "gateway_clients_total", "client", "other"))
                    .isEqualTo(1);
            assertThat(after.text()).doesNotContain("jane");
        });
    }

    /** Nor is anything of a token, a variable or an answer. */
    @Test
    void nobodyIsFoundInIt() {
        DemoQuery.all().forEach(query -> ask(query.viewer(), query.document()));
        ask("support", ACCOUNT, NUMBER);

        assertThat(scrape().text())
                .contains("operation=\"BillingPage\"", "question=\"account-by-number\"")
                .doesNotContain("A00000101", "9100101", "700102", "A-S0", "INV0", "Brightwater", "@", "eyJ");
    }

    @Test
    void itIsToldAtTheManagementPortAlone() {
        assertThat(scrape().text()).contains("gateway_operations_seconds_count");
        assertThat(get("/actuator/prometheus", Map.of()).status()).isEqualTo(401);
        assertThat(get("/actuator/prometheus", Map.of("Authorization", "Bearer " + issuer().token("support")))
                        .status())
                .isEqualTo(404);
    }

    private void from(String prefix, String client, String version) {
        ask(
                "support",
                "{ viewer { role } }",
                Map.of(),
                Map.of(prefix + "-client-name", client, prefix + "-client-version", version));
    }

    private static double more(Scrape before, Scrape after, String name, String... labels) {
        return after.sum(name, labels) - before.sum(name, labels);
    }

    /** A request is counted just behind its answer. */
    private void eventually(Consumer<Scrape> what) {
        await().untilAsserted(() -> what.accept(scrape()));
    }

    private Scrape scrape() {
        try {
            return Scrape.of(managementPort);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
