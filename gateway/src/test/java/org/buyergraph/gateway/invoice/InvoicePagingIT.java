package org.buyergraph.gateway.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.buyergraph.demo.SimulatedVendors;
import org.buyergraph.gateway.testing.Answer;
import org.buyergraph.gateway.testing.RunningGateway;
import org.buyergraph.testkit.SuiteSize;
import org.buyergraph.testkit.data.SampleInvoice;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.JsonNode;

/** Pages of the very large account's 500 invoices, ten of which share every date. On vendors of its own: it adds to them. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@ContextConfiguration(initializers = InvoicePagingIT.OwnVendors.class)
class InvoicePagingIT extends RunningGateway {
    private static final SimulatedVendors OWN = SimulatedVendors.start();
    private static final String ACCOUNT = "A00000112";

    /** How many pages one request asks for: each is cut from the same list, which is read once. */
    private static final int PAGES_AT_ONCE = 150;

    /** Comes before the settings that all tests share. */
    static final class OwnVendors implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource("own vendors", Map.copyOf(OWN.settings())));
        }
    }

    @AfterAll
    static void close() {
        OWN.close();
    }

    /** A page that stands between two cursors, and where it leads. */
    private record Wanted(String arguments, List<String> numbers, String next, boolean more, boolean forward) {}

    @Test
    @Order(1)
    void everyPageSizeForwardAndBackwardGivesEachInvoiceOnceInOrder() {
        List<JsonNode> edges = walk(100);
        List<String> numbers = edges.stream().map(InvoicePagingIT::number).toList();
        List<String> cursors =
                edges.stream().map(edge -> edge.path("cursor").asString()).toList();
        assertThat(numbers).isEqualTo(newestFirst());

        List<Wanted> pages = new ArrayList<>();
        for (int size : sizes()) {
            pages.addAll(forward(size, numbers, cursors));
            pages.addAll(backward(size, numbers, cursors));
        }
        for (int from = 0; from < pages.size(); from += PAGES_AT_ONCE) {
            assertPages(pages.subList(from, Math.min(pages.size(), from + PAGES_AT_ONCE)));
        }
    }

    /** In a sample one in nine, which are the smallest and the largest among others. */
    private static List<Integer> sizes() {
        return SuiteSize.oneIn(9, IntStream.rangeClosed(1, 100).boxed().toList());
    }

    @Test
    @Order(2) // it adds
    void aWalkGivesEachInvoiceOnceWhileOthersAreAddedInBetween() {
        List<String> before = newestFirst();
        SampleInvoice like = OWN.data().invoice("INV00002250").orElseThrow();
        List<String> walked = new ArrayList<>();
        String after = null;
        boolean more = true;
        for (int page = 0; more; page++) {
            JsonNode invoices = page(after == null ? "first: 37" : "first: 37, after: \"" + after + "\"");
            invoices.path("nodes")
                    .forEach(node -> walked.add(node.path("number").asString()));
            more = invoices.path("pageInfo").path("hasNextPage").asBoolean();
            after = invoices.path("pageInfo").path("endCursor").asString();
            // newer than all, among those already seen, and older than all
            add(like, 9100 + page, LocalDate.of(2026, 11, 19));
            add(like, 9200 + page, LocalDate.of(2026, 10, 15));
            add(like, 9300 + page, LocalDate.of(2022, 9, 1));
            forgetAll(); // what is remembered would not show what was added
        }

        assertThat(walked).doesNotHaveDuplicates().containsSubsequence(before);
        assertThat(walked)
                .as("older than all, and added before the walk was there")
                .contains("INV00009300");
        assertThat(walked.stream().filter(before::contains)).containsExactlyElementsOf(before);
    }

    private static void add(SampleInvoice like, int number, LocalDate date) {
        OWN.data().add(SampleInvoices.another(like, like.id().substring(0, 28) + number, "INV0000" + number, date));
    }

    private static List<String> newestFirst() {
        return OWN.data().invoices().stream()
                .filter(invoice -> invoice.accountId().endsWith("112"))
                .sorted(Comparator.comparing(SampleInvoice::date)
                        .thenComparing(SampleInvoice::number)
                        .reversed())
                .map(SampleInvoice::number)
                .toList();
    }

    private List<JsonNode> walk(int size) {
        List<JsonNode> edges = new ArrayList<>();
        JsonNode page = page("first: " + size);
        page.path("edges").forEach(edges::add);
        while (page.path("pageInfo").path("hasNextPage").asBoolean()) {
            page = page("first: %d, after: \"%s\""
                    .formatted(size, page.path("pageInfo").path("endCursor").asString()));
            page.path("edges").forEach(edges::add);
        }
        return edges;
    }

    private JsonNode page(String arguments) {
        Answer answer = ask("support", """
                { account(by: {number: "%s"}) { invoices(%s) { edges { cursor node { number } } nodes { number }
                  pageInfo { hasNextPage endCursor } } } }""".formatted(ACCOUNT, arguments));
        assertThat(answer.problems()).isEmpty();
        return answer.data("/account/invoices");
    }

    private static List<Wanted> forward(int size, List<String> numbers, List<String> cursors) {
        List<Wanted> pages = new ArrayList<>();
        for (int from = 0; from < numbers.size(); from += size) {
            int to = Math.min(numbers.size(), from + size);
            String after = from == 0 ? "" : ", after: \"" + cursors.get(from - 1) + "\"";
            pages.add(new Wanted(
                    "first: " + size + after,
                    numbers.subList(from, to),
                    cursors.get(to - 1),
                    to < numbers.size(),
                    true));
        }
        return pages;
    }

    private static List<Wanted> backward(int size, List<String> numbers, List<String> cursors) {
        List<Wanted> pages = new ArrayList<>();
        for (int to = numbers.size(); to > 0; to -= size) {
            int from = Math.max(0, to - size);
            String before = to == numbers.size() ? "" : ", before: \"" + cursors.get(to) + "\"";
            pages.add(new Wanted(
                    "last: " + size + before, numbers.subList(from, to), cursors.get(from), from > 0, false));
        }
        Collections.reverse(pages);
        return pages;
    }

    private void assertPages(List<Wanted> pages) {
        String fields = IntStream.range(0, pages.size())
                .mapToObj(i -> "p%d: invoices(%s) { ...Page }"
                        .formatted(i, pages.get(i).arguments()))
                .reduce("", (one, other) -> one + "\n" + other);
        Answer answer = ask("support", """
                { account(by: {number: "%s"}) { %s } }
                fragment Page on InvoiceConnection { totalCount nodes { number }
                  pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }""".formatted(ACCOUNT, fields));

        assertThat(answer.problems()).isEmpty();
        for (int i = 0; i < pages.size(); i++) {
            Wanted wanted = pages.get(i);
            JsonNode page = answer.data("/account/p" + i);
            JsonNode info = page.path("pageInfo");
            assertThat(page.path("nodes").valueStream().map(node -> node.path("number")
                            .asString()))
                    .as(wanted.arguments())
                    .containsExactlyElementsOf(wanted.numbers());
            assertThat(page.path("totalCount").asInt()).isEqualTo(500);
            assertThat(info.path(wanted.forward() ? "endCursor" : "startCursor").asString())
                    .isEqualTo(wanted.next());
            assertThat(info.path(wanted.forward() ? "hasNextPage" : "hasPreviousPage")
                            .asBoolean())
                    .as(wanted.arguments())
                    .isEqualTo(wanted.more());
        }
    }

    private static String number(JsonNode edge) {
        return edge.path("node").path("number").asString();
    }
}
