package org.buyergraph.gateway.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.buyergraph.gateway.testing.Altered;
import org.buyergraph.gateway.testing.Answer;
import org.buyergraph.gateway.testing.RunningGateway;
import org.buyergraph.testkit.data.SampleInvoice;
import org.buyergraph.testkit.data.SampleOrder;
import org.buyergraph.testkit.stub.Switch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** The history of an account: what is in it, in which order, and what it costs. */
class TransactionsIT extends RunningGateway {
    private static final String LINES = "kind number date status amount { amount currency } subscriptions { number }";

    @Test
    void allThatHappenedStandsInOneListTheNewestFirst() {
        assertThat(lines("A00000111"))
                .containsExactly(
                        "2026-09-10 REFUND R-00000001 COMPLETED 1163.18 USD [A-S00000113]",
                        "2026-09-10 CREDIT_MEMO CM00000002 COMPLETED 1163.18 USD [A-S00000113]",
                        "2026-09-10 ORDER O-00000108 COMPLETED null [A-S00000113]",
                        "2026-01-10 PAYMENT P-00000112 COMPLETED 3480.00 USD [A-S00000113]",
                        "2026-01-10 INVOICE INV00001013 COMPLETED 3480.00 USD [A-S00000113]",
                        "2026-01-10 ORDER O-00000107 COMPLETED null [A-S00000113]");
    }

    @Test
    void aLineSaysWhereItStandsWhateverItIs() {
        assertThat(lines("A00000102"))
                .contains(
                        "2026-09-15 INVOICE INV00001004 OVERDUE 47980.80 EUR [A-S00000103]",
                        "2026-10-10 PAYMENT P-00000105 COMPLETED 20000.00 EUR [A-S00000103]");
        assertThat(lines("A00000101")).contains("2026-06-01 PAYMENT P-00000102 FAILED 1301.42 USD []");
        assertThat(lines("A00000103"))
                .contains(
                        "2026-10-05 CREDIT_MEMO CM00000001 OPEN 5616.00 GBP [A-S00000104]",
                        "2026-07-01 ORDER O-00000109 COMPLETED null [A-S00000105, A-S00000106]");
    }

    @Test
    void aLineLeadsToItsRecord() {
        Answer answer = ask("support", """
                { account(by: {number: "A00000111"}) { transactions { nodes { record { __typename
                  ... on Node { id }
                  ... on Order { number account { number } changes { text } }
                  ... on Refund { number reason }
                  ... on Invoice { number dueDate } } } } } }""");

        assertThat(answer.problems()).isEmpty();
        List<JsonNode> records = answer.data("/account/transactions/nodes")
                .valueStream()
                .map(node -> node.path("record"))
                .toList();
        assertThat(records.stream().map(record -> record.path("__typename").asString()))
                .containsExactly("Refund", "CreditMemo", "Order", "Payment", "Invoice", "Order");
        assertThat(records.get(2).at("/changes/0/text").asString()).isEqualTo("canceled as of 2026-09-10");
        assertThat(records.get(2).at("/account/number").asString()).isEqualTo("A00000111");
        assertThat(records.get(4).path("dueDate").asString()).isEqualTo("2026-01-10");
        Answer again = ask(
                "support",
                "query($id: ID!) { node(id: $id) { ... on Order { number } } }",
                Map.of("id", records.get(2).path("id").asString()));
        assertThat(again.data("/node/number").asString()).isEqualTo("O-00000108");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A00000111 | {kinds: [REFUND, ORDER]} | R-00000001 O-00000108 O-00000107",
                "A00000111 | {kinds: []} | ''",
                "A00000111 | {datedOnOrAfter: \"2026-09-10\"} | R-00000001 CM00000002 O-00000108",
                "A00000111 | {datedOnOrBefore: \"2026-09-09\"} | P-00000112 INV00001013 O-00000107",
                "A00000101 | {subscriptionNumber: \"A-S00000102\"} | P-00000104 INV00001003 O-00000103",
                "A00000101 | {subscriptionNumber: \"a-s00000102\", kinds: [PAYMENT]} | P-00000104",
                "A00000101 | {subscriptionNumber: \"A-S00000103\"} | ''",
                "A00000101 | {subscriptionNumber: \"A-S00099998\"} | ''",
                "A00000111 | {subscriptionNumber: \"A-S00000113\", kinds: [CREDIT_MEMO, REFUND]} | R-00000001 CM00000002",
            })
    void whatIsWantedIsFoundAndCounted(String account, String filter, String numbers) {
        JsonNode page = page("support", account, "filter: " + filter, "nodes { number } totalCount");

        List<String> found = page.path("nodes")
                .valueStream()
                .map(node -> node.path("number").asString())
                .toList();
        assertThat(String.join(" ", found)).isEqualTo(numbers);
        assertThat(page.path("totalCount").asInt()).isEqualTo(found.size());
    }

    /** Only what binds is history. */
    @Test
    void whatIsNotPostedOrPlacedIsNotInIt() {
        SampleInvoice invoice = VENDORS.data().invoice("INV00001003").orElseThrow();
        SampleOrder order = order("O-00000103");
        VENDORS.data().add(Altered.with(invoice, "status", "Draft"));
        VENDORS.data().add(Altered.with(order, "status", "Draft"));
        try {
            assertThat(lines("A00000101").toString())
                    .contains("INV00001002", "O-00000102")
                    .doesNotContain("INV00001003", "O-00000103");
        } finally {
            VENDORS.data().add(invoice);
            VENDORS.data().add(order);
        }
    }

    @Test
    void aHistoryCostsACallForEachKindWhateverIsAskedOfItsLines() {
        ask("support", all("A00000101", "nodes { kind number amount { amount } }"));
        assertThat(calls())
                .isEqualTo(Map.of(
                        "accounts", 1, "orders", 1, "invoices", 1, "payments", 1, "credit-memos", 1, "refunds", 1));

        startAfresh();
        ask("support", all("A00000101", "nodes { " + LINES + " record { ... on Order { changes { text } } } }"));
        assertThat(calls())
                .as("a call more for what payments paid, for the subscriptions, and for their versions")
                .isEqualTo(Map.of(
                        "accounts", 1,
                        "orders", 1,
                        "invoices", 1,
                        "payments", 1,
                        "payment-applications", 1,
                        "credit-memos", 1,
                        "refunds", 1,
                        "subscriptions", 2));

        startAfresh();
        ask(
                "support",
                all("A00000101", "nodes { " + LINES + " }")
                        .replace("transactions", "transactions(filter: {kinds: [ORDER]})"));
        assertThat(calls()).isEqualTo(Map.of("accounts", 1, "orders", 1, "subscriptions", 1));
    }

    @Test
    void twelveAccountsHistoriesCostAsManyCallsAsOne() {
        String document = List.of(101, 102, 103, 104, 105, 106, 107, 108, 109, 111, 113, 114).stream()
                .map(number -> "a%d: account(by: {number: \"A00000%d\"}) { transactions { nodes { %s } } }"
                        .formatted(number, number, LINES))
                .collect(Collectors.joining("\n", "{", "}"));

        assertThat(ask("support", document).problems()).isEmpty();
        assertThat(calls())
                .isEqualTo(Map.of(
                        "accounts", 1,
                        "orders", 1,
                        "invoices", 1,
                        "payments", 1,
                        "payment-applications", 1,
                        "credit-memos", 1,
                        "refunds", 1,
                        "subscriptions", 1));
    }

    @ParameterizedTest
    @CsvSource({
        "orders, ORDER",
        "invoices, INVOICE",
        "payments, PAYMENT",
        "credit-memos, CREDIT_MEMO",
        "refunds, REFUND"
    })
    void oneKindThatCannotBeReadIsNamedAndTheOthersAreThere(String collection, String kind) {
        VENDORS.zuora().switches().add(Switch.on("/object-query/" + collection).status(503));

        Answer answer = ask("support", all("A00000111", "incomplete totalCount nodes { kind }"));

        assertThat(answer.problems()).containsExactly("BACKEND_UNAVAILABLE at account/transactions from zuora");
        assertThat(answer.errors().get(0).at("/extensions/part").asString()).isEqualTo(kind);
        JsonNode page = answer.data("/account/transactions");
        assertThat(page.path("incomplete").toString()).isEqualTo("[\"" + kind + "\"]");
        assertThat(page.path("nodes").valueStream().map(node -> node.path("kind")
                        .asString()))
                .isNotEmpty()
                .doesNotContain(kind);
        assertThat(page.path("totalCount").asInt()).isEqualTo(page.path("nodes").size());

        VENDORS.zuora().switches().clear();
        Answer later = ask("support", all("A00000111", "incomplete totalCount"));
        assertThat(later.text())
                .isEqualTo("{\"data\":{\"account\":{\"transactions\":{\"incomplete\":[],\"totalCount\":6}}}}");
    }

    @Test
    void whatCannotBeJudgedIsNamedToo() {
        VENDORS.zuora()
                .switches()
                .add(Switch.on("/object-query/payment-applications").status(503));

        Answer answer = ask(
                "support",
                all("A00000101", "incomplete nodes { number }")
                        .replace("transactions", "transactions(filter: {subscriptionNumber: \"A-S00000102\"})"));

        assertThat(answer.problems()).containsExactly("BACKEND_UNAVAILABLE at account/transactions from zuora");
        assertThat(answer.data("/account/transactions").toString())
                .isEqualTo(
                        "{\"incomplete\":[\"PAYMENT\"],\"nodes\":[{\"number\":\"INV00001003\"},{\"number\":\"O-00000103\"}]}");
    }

    @Test
    void withoutAnyKindThereIsNoHistory() {
        VENDORS.zuora().switches().add(Switch.on("/object-query/(?!accounts).*").status(503));

        Answer answer = ask("support", all("A00000111", "incomplete totalCount"));

        assertThat(answer.problems()).containsExactly("BACKEND_UNAVAILABLE at account/transactions from zuora");
        assertThat(answer.data("/account/transactions").isNull()).isTrue();
    }

    private static SampleOrder order(String number) {
        return VENDORS.data().orders().stream()
                .filter(order -> order.number().equals(number))
                .findFirst()
                .orElseThrow();
    }

    private static String all(String account, String fields) {
        return "{ account(by: {number: \"" + account + "\"}) { transactions { " + fields + " } } }";
    }

    private JsonNode page(String viewer, String account, String arguments, String fields) {
        Answer answer = ask(
                viewer,
                "{ account(by: {number: \"%s\"}) { transactions(%s) { %s } } }".formatted(account, arguments, fields));
        assertThat(answer.problems()).isEmpty();
        return answer.data("/account/transactions");
    }

    private List<String> lines(String account) {
        Answer answer = ask("support", all(account, "nodes { " + LINES + " }"));
        assertThat(answer.problems()).isEmpty();
        return answer.data("/account/transactions/nodes")
                .valueStream()
                .map(TransactionsIT::line)
                .toList();
    }

    private static String line(JsonNode node) {
        Function<String, String> text = name -> node.path(name).asString();
        JsonNode amount = node.path("amount");
        String money = amount.isNull()
                ? "null"
                : amount.path("amount").asString() + " "
                        + amount.path("currency").asString();
        return String.join(
                " ",
                text.apply("date"),
                text.apply("kind"),
                text.apply("number"),
                text.apply("status"),
                money,
                node.path("subscriptions")
                        .valueStream()
                        .map(one -> one.path("number").asString())
                        .toList()
                        .toString());
    }

    private static Map<String, Integer> calls() {
        return VENDORS.servers().stream()
                .flatMap(server -> server.calls().letIn().stream())
                .collect(Collectors.toMap(
                        call -> call.path().replace("/object-query/", ""), call -> 1, Integer::sum, TreeMap::new));
    }
}
