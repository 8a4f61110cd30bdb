package org.buyergraph.gateway.clients;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.buyergraph.gateway.golden.Differences;
import org.buyergraph.gateway.testing.Answer;
import org.buyergraph.gateway.testing.RunningGateway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ClassPathResource;

/** Whole pages of the clients, one request each: what they are answered, and what that costs the vendors. */
class ClientsIT extends RunningGateway {
    private static final String TODAY = "2026-11-20";
    private static final String ONCE_EACH = "accounts subscriptions invoices %s";
    private static final List<String> TABLE = new ArrayList<>();

    private record Page(String name, String viewer, String day, Map<String, Integer> calls) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Page> pages() {
        return List.of(
                new Page(
                        "webstore",
                        "customer-700102",
                        TODAY,
                        calls(ONCE_EACH.formatted("credit-memos orders payments product-rate-plans refunds"), 1, 0, 4)),
                new Page(
                        "billing-page",
                        "namespace-9100101",
                        TODAY,
                        calls(ONCE_EACH.formatted("invoice-items payment-applications payment-methods"), 1, 8, 1)),
                // the partner's own account and, once its subscriptions are there, its customers', on both sides
                new Page(
                        "partner-portal",
                        "partner-A00000190",
                        "2027-02-01",
                        calls(ONCE_EACH.formatted("accounts"), 2, 0, 2)),
                new Page(
                        "support",
                        "support",
                        TODAY,
                        calls(
                                ONCE_EACH.formatted(
                                        "credit-memos orders payment-applications payments product-rate-plans"
                                                + " refunds"),
                                3, // the account, its people, and whether there is the sale that it came from
                                4,
                                2)));
    }

    private static Map<String, Integer> calls(String billing, int sales, int namespaces, int portal) {
        Map<String, Integer> calls = new TreeMap<>();
        List.of(billing.split(" ")).forEach(object -> calls.merge("zuora " + object, 1, Integer::sum));
        calls.put("salesforce", sales);
        calls.put("gitlab", namespaces);
        calls.put("gitlab-portal", portal);
        calls.values().removeIf(count -> count == 0);
        return calls;
    }

    @AfterEach
    void today() {
        clock("DELETE", "");
    }

    @AfterAll
    static void print() {
        System.out.printf("%n%-16s %s%n", "page", "calls to vendors, cold");
        TABLE.forEach(System.out::println);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void aPageIsOneRequestAndCostsTheCallsThatItNeeds(Page page) throws IOException {
        clock("PUT", "?day=" + page.day());
        String document = read(page.name() + ".graphql");

        Answer cold = ask(page.viewer(), document);
        Map<String, Integer> calls = calls();
        TABLE.add("%-16s %s".formatted(page.name(), calls));

        assertThat(cold.problems()).isEmpty();
        assertThat(Differences.between(
                        json(read(page.name() + ".json")), cold.json().path("data")))
                .isEmpty();
        assertThat(calls).isEqualTo(page.calls());

        VENDORS.servers().forEach(server -> server.calls().clear());
        Answer made = ask(page.viewer(), document);
        Answer remembered = ask(page.viewer(), document);

        assertThat(calls()).isEmpty();
        assertThat(made.json().path("data")).isEqualTo(cold.json().path("data"));
        assertThat(remembered.json().path("data")).isEqualTo(cold.json().path("data"));
    }

    private static String read(String name) throws IOException {
        return new ClassPathResource("clients/" + name).getContentAsString(StandardCharsets.UTF_8);
    }

    /** Without those that are refused for an old token and made again. */
    private static Map<String, Integer> calls() {
        Map<String, Integer> calls = new TreeMap<>();
        VENDORS.servers().forEach(server -> server.calls().letIn().stream()
                .map(call -> server == VENDORS.zuora()
                        ? server.name() + " " + call.path().replace("/object-query/", "")
                        : server.name())
                .forEach(vendor -> calls.merge(vendor, 1, Integer::sum)));
        return calls;
    }
}
