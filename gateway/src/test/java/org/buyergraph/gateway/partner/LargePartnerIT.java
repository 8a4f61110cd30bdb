package org.buyergraph.gateway.partner;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.buyergraph.gateway.testing.Answer;
import org.buyergraph.testkit.data.LargePartner.Sold;
import org.buyergraph.testkit.stub.StubServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * A partner with very many customers, drawn by chance: every value on every page of its lists is what was drawn, and the lists are read
 * once. With {@code -Dpartner.customers=10000} it is as large as partners get.
 */
class LargePartnerIT extends LargePartnerGateway {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    private final List<String> measured = new ArrayList<>();

    @AfterEach
    void print() {
        System.out.printf("%n%d customers, %d subscriptions%n", CUSTOMERS, SOLD.size());
        measured.forEach(System.out::println);
    }

    @Test
    void everyPageOfEveryListHoldsWhatWasSold() {
        List<JsonNode> subscriptions = walk(
                "subscriptions",
                "orderBy: {field: CUSTOMER_NAME}",
                "number termEnd plans { name } account { name number }",
                Map.of("zuora", pages(SOLD.size(), 99) + pages(CUSTOMERS, 99)));
        assertThat(subscriptions.stream().map(LargePartnerIT::subscription))
                .containsExactlyElementsOf(
                        inOrder(Comparator.comparing(one -> one.customerName().toLowerCase(Locale.ROOT)))
                                .map(LargePartnerIT::subscription)
                                .toList());

        forgetAll();
        List<JsonNode> customers = walk(
                "customers", "", "name number runningSubscriptions nextEnd", Map.of("zuora", pages(SOLD.size(), 99)));
        assertThat(customers.stream().map(JsonNode::toString)).containsExactlyElementsOf(customers());

        List<JsonNode> renewals = walk(
                "renewals", "withinDays: 90", "on seats amount { amount currency } subscription { number }", Map.of());
        assertThat(renewals.stream().map(LargePartnerIT::renewal))
                .containsExactlyElementsOf(
                        due().sorted(Comparator.comparing(Sold::termEnd).thenComparing(Sold::number))
                                .map(LargePartnerIT::renewal)
                                .toList());

        List<JsonNode> licenses = walk(
                "licenses",
                "",
                "number seats { bought } subscription { number }",
                Map.of(
                        "gitlab-portal",
                        pages(
                                (int) SOLD.stream()
                                        .filter(one -> !isForNamespace(one))
                                        .count(),
                                100)));
        assertThat(licenses.stream().map(LargePartnerIT::license))
                .containsExactlyElementsOf(SOLD.stream()
                        .filter(one -> one.license() != null)
                        .sorted(Comparator.comparing(one -> Objects.requireNonNull(one.license())))
                        .map(one -> "%d %d %s".formatted(one.license(), one.seats(), one.number()))
                        .toList());
    }

    @Test
    void totalsAreThoseOfAllPagesAndCostTheListAlone() {
        Answer answer = measure("totals", Map.of("zuora", pages(SOLD.size(), 99)), """
                renewals(first: 1, withinDays: 90) {
                  totalCount truncated
                  totals { month count seats amount { amount currency } }
                  totalsByMonth { month count seats amount { amount currency } }
                }""");

        assertThat(answer.data("/viewer/partner/renewals/truncated").asBoolean())
                .isFalse();
        assertThat(answer.data("/viewer/partner/renewals/totalCount").asInt()).isEqualTo((int) due().count());
        assertThat(totals(answer, "totals")).isEqualTo(totals(one -> "null"));
        assertThat(totals(answer, "totalsByMonth"))
                .isEqualTo(totals(one -> one.termEnd().withDayOfMonth(1).toString()));
    }

    private static List<String> totals(Answer answer, String which) {
        return answer.data("/viewer/partner/renewals/" + which)
                .valueStream()
                .map(total -> "%s %s %d %d %s"
                        .formatted(
                                total.path("month").asString("null"),
                                total.at("/amount/currency").asString(),
                                total.path("count").asInt(),
                                total.path("seats").asInt(),
                                total.at("/amount/amount").asString()))
                .toList();
    }

    private static List<String> totals(Function<Sold, String> month) {
        Map<String, List<Sold>> groups = due().collect(Collectors.groupingBy(
                one -> month.apply(one) + " " + one.currency(), TreeMap::new, Collectors.toList()));
        return groups.entrySet().stream()
                .map(group -> "%s %d %d %s"
                        .formatted(
                                group.getKey(),
                                group.getValue().size(),
                                group.getValue().stream().mapToInt(Sold::seats).sum(),
                                group.getValue().stream().map(Sold::amount).reduce(BigDecimal.ZERO, BigDecimal::add)))
                .toList();
    }

    private static Stream<Sold> due() {
        return SOLD.stream().filter(one -> one.isInForce() && !one.termEnd().isAfter(TODAY.plusDays(90)));
    }

    private static Stream<Sold> inOrder(Comparator<Sold> order) {
        return SOLD.stream().sorted(order.thenComparing(Sold::number));
    }

    private static String subscription(JsonNode node) {
        return "%s %s %s %s %s"
                .formatted(
                        node.path("number").asString(),
                        node.path("termEnd").asString(),
                        node.at("/plans/0/name").asString(),
                        node.at("/account/name").asString(),
                        node.at("/account/number").asString());
    }

    private static String subscription(Sold one) {
        return "%s %s %s %s %s"
                .formatted(one.number(), one.termEnd(), one.plan(), one.customerName(), one.customerNumber());
    }

    private static List<String> customers() {
        Map<String, List<Sold>> byCustomer = SOLD.stream().collect(Collectors.groupingBy(Sold::customerNumber));
        return byCustomer.values().stream()
                .sorted(Comparator.comparing(
                                (List<Sold> all) -> all.get(0).customerName().toLowerCase(Locale.ROOT))
                        .thenComparing(all -> all.get(0).customerNumber()))
                .map(LargePartnerIT::customer)
                .toList();
    }

    private static String customer(List<Sold> all) {
        List<LocalDate> ends = all.stream()
                .map(Sold::termEnd)
                .filter(end -> end.isAfter(TODAY)) // also of what was cancelled to that day
                .sorted()
                .toList();
        return "{\"name\":\"%s\",\"number\":\"%s\",\"runningSubscriptions\":%d,\"nextEnd\":%s}"
                .formatted(
                        all.get(0).customerName(),
                        all.get(0).customerNumber(),
                        ends.size(),
                        ends.isEmpty() ? "null" : "\"" + ends.get(0) + "\"");
    }

    private static String renewal(JsonNode node) {
        return "%s %s %d %s %s"
                .formatted(
                        node.path("on").asString(),
                        node.at("/subscription/number").asString(),
                        node.path("seats").asInt(),
                        node.at("/amount/amount").asString(),
                        node.at("/amount/currency").asString());
    }

    private static String renewal(Sold one) {
        return "%s %s %d %s %s".formatted(one.termEnd(), one.number(), one.seats(), one.amount(), one.currency());
    }

    private static String license(JsonNode node) {
        return "%s %d %s"
                .formatted(
                        node.path("number").asString(),
                        node.at("/seats/bought").asInt(),
                        node.at("/subscription/number").asString());
    }

    private static boolean isForNamespace(Sold one) {
        return one.plan().startsWith("SaaS");
    }

    /** All entries of a list, page by page, with as many calls in all. */
    private List<JsonNode> walk(String list, String arguments, String fields, Map<String, Integer> calls) {
        List<JsonNode> nodes = new ArrayList<>();
        OWN.servers().forEach(server -> server.calls().clear());
        long begun = System.nanoTime();
        String after = "";
        boolean more = true;
        while (more) {
            Answer answer =
                    page("%s(first: 100 %s %s) { totalCount truncated pageInfo { hasNextPage endCursor } nodes { %s } }"
                            .formatted(list, arguments, after, fields));
            JsonNode found = answer.data("/viewer/partner/" + list);
            assertThat(answer.problems()).isEmpty();
            assertThat(found.path("truncated").asBoolean()).isFalse();
            found.path("nodes").valueStream().forEach(nodes::add);
            more = found.at("/pageInfo/hasNextPage").asBoolean();
            after = "after: \"" + found.at("/pageInfo/endCursor").asString() + "\"";
        }
        note(list + ", " + nodes.size() + " entries", begun);
        wereMade(calls);
        return nodes;
    }

    private Answer measure(String what, Map<String, Integer> calls, String selection) {
        OWN.servers().forEach(server -> server.calls().clear());
        long begun = System.nanoTime();
        Answer answer = page(selection);
        note(what, begun);
        assertThat(answer.problems()).isEmpty();
        wereMade(calls);
        return answer;
    }

    /** A partner's list is also their right, which is read anew each minute: a longer walk than that only prints what it cost. */
    private static void wereMade(Map<String, Integer> calls) {
        if (CUSTOMERS == FEW) {
            assertThat(calls()).isEqualTo(calls);
        }
    }

    private void note(String what, long begun) {
        long millis = (System.nanoTime() - begun) / 1_000_000;
        System.gc();
        long used = (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20;
        measured.add(
                "%-36s %6d ms   %s   %d MB in use, vendors and test included".formatted(what, millis, calls(), used));
    }

    private Answer page(String selection) {
        return ask(
                "support",
                "{ viewer { partner { " + selection + " } } }",
                Map.of(),
                Map.of("Authorization", "Bearer " + token()));
    }

    private static Map<String, Integer> calls() {
        return OWN.servers().stream()
                .filter(server -> !server.calls().letIn().isEmpty())
                .collect(Collectors.toMap(
                        StubServer::name, server -> server.calls().letIn().size()));
    }

    private static int pages(int rows, int size) {
        return (rows + size - 1) / size;
    }
}
