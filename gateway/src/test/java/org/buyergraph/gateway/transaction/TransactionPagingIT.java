package org.buyergraph.gateway.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.buyergraph.gateway.testing.Answer;
import org.buyergraph.gateway.testing.RunningGateway;
import org.buyergraph.testkit.SuiteSize;
import org.buyergraph.testkit.data.DataSet;
import org.buyergraph.testkit.data.Ids;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The history of the very large account: 985 lines, of which many share a day. */
class TransactionPagingIT extends RunningGateway {
    private static final long SEED = Long.getLong("transactions.seed", 20261120);
    private static final int SLICES = Integer.getInteger("transactions.slices", SuiteSize.cases(200, 3000));

    /** How many pages one request asks for: each is cut from the same lists, which are read once. */
    private static final int PAGES_AT_ONCE = 100;

    private record Line(String number, String cursor) {}

    /** A page, and which part of the whole it must be. */
    private record Slice(String arguments, int from, int to) {}

    @Test
    void forwardAndBackwardGiveTheSameWholeInAsManyCallsAsItHasPages() {
        long begun = System.nanoTime();
        List<Line> forward = walk(true);
        long first = System.nanoTime();
        List<String> calls = VENDORS.zuora().calls().letIn().stream()
                .map(call -> call.path().replace("/object-query/", ""))
                .toList();

        List<Line> backward = walk(false);

        Collections.reverse(backward);
        assertThat(backward).isEqualTo(forward);
        assertThat(forward).extracting(Line::number).containsExactlyElementsOf(expected());
        assertThat(calls.stream().collect(Collectors.groupingBy(path -> path, Collectors.counting())))
                .isEqualTo(Map.of(
                        "accounts",
                        1L,
                        "orders",
                        1L,
                        "invoices",
                        6L,
                        "payments",
                        5L,
                        "credit-memos",
                        1L,
                        "refunds",
                        1L));
        assertThat(VENDORS.zuora().calls().letIn())
                .as("walking back costs nothing")
                .hasSize(calls.size());
        System.out.printf(
                "The history of A00000112: %d entries, %d calls, forward in %d ms, backward in %d ms%n",
                forward.size(), calls.size(), (first - begun) / 1_000_000, (System.nanoTime() - first) / 1_000_000);
    }

    @Test
    void anySliceIsThePartOfTheWholeThatItsCursorsSay() {
        List<Line> whole = walk(true);
        Random random = new Random(SEED);
        List<Slice> slices =
                Stream.generate(() -> slice(whole, random)).limit(SLICES).toList();

        for (int from = 0; from < SLICES; from += PAGES_AT_ONCE) {
            check(slices.subList(from, Math.min(SLICES, from + PAGES_AT_ONCE)), whole);
        }
    }

    /** Between two cursors or only one or none, which may even be crossed. */
    private static Slice slice(List<Line> whole, Random random) {
        int after = random.nextInt(-whole.size() / 2, whole.size());
        int before = random.nextInt(whole.size() * 3 / 2);
        int start = Math.max(0, after + 1);
        int end = Math.max(start, Math.min(whole.size(), before));
        int size = Math.min(1 + random.nextInt(100), 100);
        boolean first = random.nextBoolean();
        String arguments = (first ? "first: " : "last: ")
                + size
                + (after < 0 ? "" : ", after: \"" + whole.get(after).cursor() + "\"")
                + (before >= whole.size()
                        ? ""
                        : ", before: \"" + whole.get(before).cursor() + "\"");
        int taken = Math.min(size, end - start);
        return first ? new Slice(arguments, start, start + taken) : new Slice(arguments, end - taken, end);
    }

    private void check(List<Slice> slices, List<Line> whole) {
        String pages = IntStream.range(0, slices.size())
                .mapToObj(i -> "p%d: transactions(%s) { ...Page }"
                        .formatted(i, slices.get(i).arguments()))
                .collect(Collectors.joining("\n"));
        Answer answer = ask("support", """
                { account(by: {number: "A00000112"}) { %s } }
                fragment Page on TransactionConnection { totalCount pageInfo { hasNextPage hasPreviousPage }
                  edges { cursor node { number } } }""".formatted(pages));
        assertThat(answer.problems()).isEmpty();
        for (int i = 0; i < slices.size(); i++) {
            Slice slice = slices.get(i);
            JsonNode page = answer.data("/account/p" + i);
            assertThat(lines(page)).as("seed %d: %s", SEED, slice).isEqualTo(whole.subList(slice.from(), slice.to()));
            assertThat(page.path("totalCount").asInt()).isEqualTo(whole.size());
            assertThat(page.at("/pageInfo/hasPreviousPage").asBoolean()).isEqualTo(slice.from() > 0);
            assertThat(page.at("/pageInfo/hasNextPage").asBoolean()).isEqualTo(slice.to() < whole.size());
        }
    }

    private List<Line> walk(boolean forward) {
        List<Line> walked = new ArrayList<>();
        String more = forward ? "hasNextPage" : "hasPreviousPage";
        String next = "";
        JsonNode page;
        do {
            page = page((forward ? "first: 97" : "last: 97") + next);
            List<Line> lines = new ArrayList<>(lines(page));
            if (!forward) {
                Collections.reverse(lines);
            }
            walked.addAll(lines);
            next = ", %s: \"%s\""
                    .formatted(
                            forward ? "after" : "before",
                            walked.get(walked.size() - 1).cursor());
        } while (page.path("pageInfo").path(more).asBoolean());
        return walked;
    }

    private JsonNode page(String arguments) {
        Answer answer = ask("support", """
                { account(by: {number: "A00000112"}) { transactions(%s) { edges { cursor node { number } }
                  pageInfo { hasNextPage hasPreviousPage } } } }""".formatted(arguments));
        assertThat(answer.problems()).isEmpty();
        return answer.data("/account/transactions");
    }

    private static List<Line> lines(JsonNode page) {
        return page.path("edges")
                .valueStream()
                .map(edge -> new Line(
                        edge.path("node").path("number").asString(),
                        edge.path("cursor").asString()))
                .toList();
    }

    /** From the data set: it has no orders, credit memos or refunds of this account. */
    private static List<String> expected() {
        DataSet data = VENDORS.data();
        record Placed(String day, int kind, String number) {}
        Stream<Placed> invoices = data.invoices().stream()
                .filter(invoice -> invoice.accountId().equals(Ids.account(112)))
                .map(invoice -> new Placed(invoice.date().toString(), 0, invoice.number()));
        Stream<Placed> payments = data.payments().stream()
                .filter(payment -> payment.accountId().equals(Ids.account(112)))
                .map(payment -> new Placed(payment.effectiveDate().toString(), 1, payment.number()));
        return Stream.concat(invoices, payments)
                .sorted(Comparator.comparing(Placed::day)
                        .thenComparing(Placed::kind)
                        .thenComparing(Placed::number)
                        .reversed())
                .map(Placed::number)
                .toList();
    }
}
