package org.buyergraph.gateway.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.buyergraph.gateway.testing.Answer;
import org.buyergraph.gateway.testing.RunningGateway;
import org.buyergraph.testkit.stub.Call;
import org.buyergraph.testkit.stub.Switch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** An export is the graph's own list, entry by entry, for whoever asks: the history of a very large account, and what a partner renews. */
class ExportIT extends RunningGateway {
    private static final String HISTORY = "/exports/accounts/A00000112/transactions";
    private static final String RENEWALS = "/exports/partner/renewals";

    private static final String HISTORY_OF_GRAPH = """
            query History($after: String, $filter: TransactionFilter) { account(by: {number: "A00000112"}) {
              list: transactions(first: 100, after: $after, filter: $filter) { pageInfo { hasNextPage }
                edges { cursor node { kind number date status amount { amount currency } subscriptions { number }
                  record { ... on Order { changes { text } } } } } } } }""";

    private static final String RENEWALS_OF_GRAPH = """
            query Renewals($after: String) { viewer { partner {
              list: renewals(first: 100, after: $after, withinDays: 365) { pageInfo { hasNextPage }
                edges { cursor node { on seats quantity amount { amount currency } customer { name number }
                  subscription { number status planCode deployment } } } } } } }""";

    @ParameterizedTest
    @ValueSource(strings = {"support", "customer-700112"})
    void everyLineOfAHistoryIsAnEntryOfTheGraphs(String viewer) {
        List<JsonNode> edges = walk(viewer, HISTORY_OF_GRAPH, "/account/list", Map.of());

        assertThat(edges).hasSize(985);
        assertThat(lines(export(viewer, HISTORY + ".jsonl"))).isEqualTo(lines(edges));
        List<List<String>> table =
                CsvTable.read(export(viewer, HISTORY + ".csv").text());
        assertThat(table.get(0))
                .containsExactly(
                        "kind", "number", "date", "status", "amount", "currency", "subscriptions", "changes", "cursor");
        assertThat(table.subList(1, table.size()))
                .isEqualTo(edges.stream().map(ExportIT::historyRow).toList());
    }

    @Test
    void everyLineOfWhatIsToBeRenewedIsAnEntryOfTheGraphs() {
        List<JsonNode> edges = walk("partner-A00000190", RENEWALS_OF_GRAPH, "/viewer/partner/list", Map.of());

        assertThat(edges).hasSize(1);
        String cursor = edges.get(0).path("cursor").asString();
        assertThat(lines(export("partner-A00000190", RENEWALS + ".jsonl?withinDays=365")))
                .isEqualTo(lines(edges));
        assertThat(export("partner-A00000190", RENEWALS + ".csv?withinDays=365").text())
                .isEqualTo(
                        "on,subscription,status,customer,customerNumber,plan,deployment,seats,quantity,amount,currency,cursor\r\n"
                                + "2027-04-10,A-S00000109,ACTIVE,Atelier Mistral SAS,A00000106,premium,SELF_MANAGED,75,75,21420.00,EUR,"
                                + cursor + "\r\n");
    }

    @Test
    void whatAnOrderChangedIsToldAndWhatItCostsIsNot() {
        String line = export("customer-700101", "/exports/accounts/A00000101/transactions.jsonl?kinds=ORDER")
                .text()
                .lines()
                .filter(order -> order.contains("O-00000102"))
                .findFirst()
                .orElseThrow();

        assertThat(line).contains("\"amount\":null").contains("\"changes\":[{\"text\":\"");
        List<String> row = CsvTable.read(
                        export("customer-700101", "/exports/accounts/A00000101/transactions.csv?kinds=ORDER")
                                .text())
                .stream()
                .filter(cells -> cells.get(1).equals("O-00000102"))
                .findFirst()
                .orElseThrow();
        assertThat(row.subList(4, 6)).containsExactly("", "");
        assertThat(row.get(7)).isNotEmpty();
    }

    /** All of the history is paid for by a partner: no amount, and no line that would tell of one. */
    @Test
    void whatIsHiddenIsInNoFile() {
        assertThat(export("customer-700106", "/exports/accounts/A00000106/transactions.jsonl")
                        .text())
                .isEmpty();
        assertThat(export("customer-700106", "/exports/accounts/A00000106/transactions.csv")
                        .text())
                .isEqualTo("kind,number,date,status,amount,currency,subscriptions,changes,cursor\r\n");
    }

    @Test
    void aHistoryCostsTheCallsOfItsPagesAtTheVendorAndNoneForALine() {
        export("support", HISTORY + ".csv");

        Map<String, Long> calls = VENDORS.servers().stream()
                .flatMap(server -> server.calls().letIn().stream())
                .map(Call::path)
                .collect(Collectors.groupingBy(path -> path, Collectors.counting()));
        assertThat(calls)
                .isEqualTo(Map.of(
                        "/object-query/accounts",
                        1L,
                        "/object-query/orders",
                        1L,
                        "/object-query/invoices",
                        6L,
                        "/object-query/payments",
                        5L,
                        "/object-query/payment-applications",
                        5L,
                        "/object-query/credit-memos",
                        1L,
                        "/object-query/refunds",
                        1L,
                        "/object-query/subscriptions",
                        1L));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "kinds=INVOICE&kinds=PAYMENT&datedOnOrBefore=2026-06-01&"})
    void whatIsAskedForAfterACursorIsTheRest(String filter) {
        List<String> lines =
                export("support", HISTORY + ".jsonl?" + filter).text().lines().toList();
        int at = lines.size() / 2;
        String cursor = json(lines.get(at)).path("cursor").asString();

        Answer rest = export("support", HISTORY + ".jsonl?" + filter + "after=" + cursor);
        Answer table = export("support", HISTORY + ".csv?" + filter + "after='" + cursor);

        assertThat(lines).hasSizeGreaterThan(200);
        assertThat(rest.text().lines().toList()).isEqualTo(lines.subList(at + 1, lines.size()));
        assertThat(CsvTable.read(table.text()).stream()
                        .skip(1)
                        .map(cells -> CsvCell.unguarded(cells.get(cells.size() - 1))))
                .containsExactlyElementsOf(lines.subList(at + 1, lines.size()).stream()
                        .map(line -> json(line).path("cursor").asString())
                        .toList());
    }

    @Test
    void aFilterIsTheGraphsOwn() {
        List<JsonNode> edges = walk(
                "support",
                HISTORY_OF_GRAPH,
                "/account/list",
                Map.of("kinds", List.of("INVOICE"), "datedOnOrAfter", "2026-01-01", "datedOnOrBefore", "2026-03-31"));

        assertThat(edges).hasSizeBetween(1, 500);
        assertThat(lines(export(
                        "support",
                        HISTORY + ".jsonl?kinds=INVOICE&datedOnOrAfter=2026-01-01&datedOnOrBefore=2026-03-31")))
                .isEqualTo(lines(edges));
    }

    @Test
    void aCursorOfAnotherFilterIsRefusedAsTheGraphDoes() {
        String cursor = json(export("support", HISTORY + ".jsonl")
                        .text()
                        .lines()
                        .findFirst()
                        .orElseThrow())
                .path("cursor")
                .asString();

        Answer refused = export("support", HISTORY + ".jsonl?kinds=INVOICE&after=" + cursor);

        assertProblem(refused, 400, "BAD_USER_INPUT");
        assertThat(refused.json().at("/errors/0/message").asString())
                .isEqualTo("This is not a cursor of this list in this order; use one from an earlier page of it.");
    }

    @ParameterizedTest
    @ValueSource(strings = {".csv", ".jsonl"})
    void itIsAFileThatNobodyKeeps(String form) {
        Answer answer = export("support", HISTORY + form);

        assertThat(answer.headers().get("content-type"))
                .containsExactly(
                        form.equals(".csv") ? "text/csv;charset=utf-8;header=present" : "application/x-ndjson");
        assertThat(answer.headers().get("content-disposition"))
                .containsExactly("attachment; filename=\"transactions-A00000112" + form + "\"");
        assertThat(answer.headers().get("cache-control")).containsExactly("private, no-store");
        assertThat(answer.headers().get("x-content-type-options")).containsExactly("nosniff");
    }

    @ParameterizedTest
    @CsvSource({
        "support, /exports/accounts/A00009999/transactions",
        "customer-700101, /exports/accounts/A00000102/transactions",
        "customer-700101, /exports/accounts/A00009999/transactions",
        "partner-A00000190, /exports/accounts/A00000106/transactions",
        "namespace-9100101, /exports/accounts/A00000101/transactions",
        "customer-700101, /exports/partner/renewals",
        "support, /exports/partner/renewals"
    })
    void whatIsNotTheViewersLooksAsIfItWereNotThere(String viewer, String path) {
        for (String form : List.of(".csv", ".jsonl")) {
            Answer answer = export(viewer, path + form);

            assertProblem(answer, 404, "BAD_USER_INPUT");
            assertThat(answer.json().at("/errors/0/message").asString())
                    .isEqualTo("There is no such list, or none that you may see.");
            assertThat(answer.headers()).doesNotContainKey("content-disposition");
        }
    }

    @Test
    void nobodyIsToldNothing() {
        Answer answer = get(HISTORY + ".csv", Map.of());

        assertProblem(answer, 401, "UNAUTHENTICATED");
        assertThat(answer.headers().get("www-authenticate")).containsExactly("Bearer");
        assertProblem(get(HISTORY + ".csv", Map.of("Authorization", "Basic eDp5")), 401, "UNAUTHENTICATED");
        assertThat(VENDORS.zuora().calls().letIn()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kind=INVOICE|There is a parameter that is none of this export. It takes datedOnOrAfter, datedOnOrBefore, kinds,"
                        + " subscriptionNumber and after.",
                "kinds=invoice|A parameter has a value that it cannot have. Write days such as 2026-11-20, and the values of"
                        + " enums as the schema does.",
                "datedOnOrAfter=yesterday|A parameter has a value that it cannot have. Write days such as 2026-11-20, and the"
                        + " values of enums as the schema does.",
                "datedOnOrAfter=2026-01-01&datedOnOrAfter=2026-02-01|Give datedOnOrAfter once, with a value, or leave it out.",
                "after=|Give after once, with a value, or leave it out.",
                "after|Give after once, with a value, or leave it out.",
                "after='|This is not a cursor of this list in this order; use one from an earlier page of it."
            })
    void aParameterThatIsNoneIsRefusedWithWhatToDo(String query, String sentence) {
        Answer answer = export("support", HISTORY + ".csv?" + query);

        assertProblem(answer, 400, "BAD_USER_INPUT");
        assertThat(answer.json().at("/errors/0/message").asString()).isEqualTo(sentence);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "withinDays=many|Give withinDays as a whole number.",
                "withinDays=-1|Give withinDays between 0 and 3660."
            })
    void soIsAWindowThatIsNone(String query, String sentence) {
        Answer answer = export("partner-A00000190", RENEWALS + ".csv?" + query);

        assertProblem(answer, 400, "BAD_USER_INPUT");
        assertThat(answer.json().at("/errors/0/message").asString()).isEqualTo(sentence);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/exports/accounts/A00000112/transactions.xml",
                "/exports/accounts/A00000112/transactions",
                "/exports/../graphql",
                "/%65xports/partner/renewals.csv",
                "/exports;a=b/partner/renewals.csv",
                "//exports/partner/renewals.csv"
            })
    void anotherPathLeadsNowhere(String path) {
        assertThat(export("support", path).status()).isIn(400, 404);
    }

    @ParameterizedTest
    @ValueSource(strings = {".csv", ".jsonl"})
    void whereTheFirstPageCannotBeReadThereIsNoFile(String form) {
        VENDORS.zuora()
                .switches()
                .add(Switch.on("/object-query/payments").status(503).retryAfter(7));

        Answer answer = export("support", HISTORY + form);

        assertProblem(answer, 502, "BACKEND_UNAVAILABLE");
        assertThat(answer.json().at("/errors/0/extensions/backend").asString()).isEqualTo("zuora");
        assertThat(answer.headers().get("content-type")).containsExactly("application/json");
        assertThat(answer.headers()).doesNotContainKey("content-disposition");
    }

    @Test
    void whatIsOldIsInNoFileUnlessItIsAskedFor() {
        String fresh = export("support", HISTORY + ".csv").text();
        pass(Duration.ofHours(1));
        VENDORS.zuora().switches().add(Switch.onEverything().status(503));

        assertProblem(export("support", HISTORY + ".csv"), 502, "STALE_REFUSED");
        assertThat(export("support", HISTORY + ".csv", Map.of("Cache-Control", "max-stale=36000"))
                        .text())
                .isEqualTo(fresh);
    }

    @Test
    void whoInsistsOnWhatIsFreshHasItReadOnce() {
        export("support", HISTORY + ".csv");
        int once = VENDORS.zuora().calls().letIn().size();

        export("support", HISTORY + ".csv", Map.of("Cache-Control", "no-cache"));

        assertThat(VENDORS.zuora().calls().letIn()).hasSize(2 * once);
    }

    @Test
    void supportSeesTheFileOfWhomItViewsAs() {
        Answer seen = export("support", HISTORY + ".jsonl", Map.of("X-View-As", "customer:700112"));

        assertThat(seen.text())
                .isEqualTo(export("customer-700112", HISTORY + ".jsonl").text());
        assertProblem(
                export("support", HISTORY + ".csv", Map.of("X-View-As", "customer:700101")), 404, "BAD_USER_INPUT");
        assertProblem(
                export("customer-700101", HISTORY + ".csv", Map.of("X-View-As", "customer:700112")), 403, "FORBIDDEN");
    }

    private static void assertProblem(Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.problems()).singleElement().satisfies(problem -> assertThat(problem)
                .startsWith(code));
        assertThat(answer.json().at("/errors/0/extensions/requestId").asString())
                .isNotEmpty();
    }

    private Answer export(String viewer, String path) {
        return export(viewer, path, Map.of());
    }

    private Answer export(String viewer, String path, Map<String, String> headers) {
        Map<String, String> all = new HashMap<>(headers);
        all.put("Authorization", "Bearer " + issuer().token(viewer));
        return get(path, all);
    }

    private List<JsonNode> walk(String viewer, String document, String list, Map<String, Object> filter) {
        List<JsonNode> edges = new ArrayList<>();
        Map<String, Object> variables = new HashMap<>();
        if (!filter.isEmpty()) {
            variables.put("filter", filter);
        }
        JsonNode page;
        do {
            Answer answer = ask(viewer, document, variables);
            assertThat(answer.problems()).isEmpty();
            page = answer.data(list);
            page.path("edges").valueStream().forEach(edges::add);
            if (!edges.isEmpty()) {
                variables.put(
                        "after", edges.get(edges.size() - 1).path("cursor").asString());
            }
        } while (page.at("/pageInfo/hasNextPage").asBoolean());
        return edges;
    }

    private static List<JsonNode> lines(Answer answer) {
        return answer.text().lines().map(RunningGateway::json).toList();
    }

    private static List<JsonNode> lines(List<JsonNode> edges) {
        return edges.stream()
                .<JsonNode>map(edge -> ((ObjectNode) edge.path("node").deepCopy())
                        .put("cursor", edge.path("cursor").asString()))
                .toList();
    }

    private static List<String> historyRow(JsonNode edge) {
        JsonNode node = edge.path("node");
        List<String> row = new ArrayList<>();
        for (String plain : List.of("/kind", "/number", "/date", "/status", "/amount/amount", "/amount/currency")) {
            row.add(node.at(plain).asString(""));
        }
        row.add(joined(node.path("subscriptions"), "number"));
        row.add(joined(node.at("/record/changes"), "text"));
        String cursor = edge.path("cursor").asString();
        row.add(cursor.startsWith("-") ? "'" + cursor : cursor);
        return row;
    }

    private static String joined(@Nullable JsonNode list, String field) {
        return Objects.requireNonNull(list)
                .valueStream()
                .map(one -> one.path(field).asString())
                .collect(Collectors.joining("; "));
    }
}
