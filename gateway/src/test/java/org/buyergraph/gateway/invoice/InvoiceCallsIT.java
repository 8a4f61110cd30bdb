package org.buyergraph.gateway.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.buyergraph.gateway.testing.Answer;
import org.buyergraph.gateway.testing.RunningGateway;
import org.buyergraph.testkit.data.DataSet;
import org.buyergraph.testkit.data.SampleAccount;
import org.junit.jupiter.api.Test;

/** What invoices and money cost billing: as many calls as pages of what the accounts have, whatever is nested in what. */
class InvoiceCallsIT extends RunningGateway {
    private static final int PAGE = 99;

    private static final String INVOICES = """
            invoices(first: 100) { totalCount nodes { number items { nodes { amount { amount } invoice { number } } } } }""";

    private static final String MONEY = """
            payments(first: 100) { nodes { number applications { nodes { invoice { number } } } refunds { totalCount } } }
            creditMemos { nodes { number invoice { number } applications { totalCount } refunds { totalCount } } }
            """;

    @Test
    void twelveAccountsCostOneCallForInvoicesWithTheirItems() {
        List<String> accounts = twelveAccounts();

        Answer answer = ask("support", page(accounts, INVOICES));

        assertThat(answer.problems()).isEmpty();
        assertCalls(Map.of("accounts", 1, "invoices", pages(invoicesOf(accounts))));
    }

    @Test
    void theirMoneyCostsOneCallMoreForEachKindOfRecord() {
        List<String> accounts = twelveAccounts();

        Answer answer = ask("support", page(accounts, MONEY));

        assertThat(answer.problems()).isEmpty();
        assertCalls(Map.of(
                "accounts", 1,
                "invoices",
                        2, // those that credit memos name; a step later, behind the applications, those that payments
                // name
                "payments", 1,
                "payment-applications", 1,
                "credit-memos", 1,
                "refunds", 1));
    }

    @Test
    void whatPaidTheInvoicesCostsOneCallAndTheCreditsAnother() {
        List<String> accounts = twelveAccounts();

        Answer answer = ask("support", page(accounts, INVOICES.replace("number items", """
                number paymentApplications { nodes { payment { number account { name } } } }
                creditApplications { totalCount } account { name } items""")));

        assertThat(answer.problems()).isEmpty();
        assertCalls(Map.of(
                "accounts", 1,
                "invoices", pages(invoicesOf(accounts)),
                "payment-applications", 1,
                "credit-memos", 1));
    }

    @Test
    void theVeryLargeAccountCostsItsPages() {
        Answer answer = ask("support", page(List.of("A00000112"), INVOICES));

        assertThat(answer.problems()).isEmpty();
        assertThat(answer.data("/a0/invoices/totalCount").asInt()).isEqualTo(500);
        assertThat(pages(invoicesOf(List.of("A00000112")))).isEqualTo(6);
        assertCalls(Map.of("accounts", 1, "invoices", 6));
    }

    @Test
    void oneInvoiceWithAllThatLeadsBackToItCostsOneCall() {
        Answer answer = ask("support", """
                { invoice(by: {number: "INV00001007"}) { number items { nodes { invoice { items { nodes {
                  invoice { number balance { amount } } } } } } } } }""");

        assertThat(answer.problems()).isEmpty();
        assertCalls(Map.of("invoices", 1));
    }

    @Test
    void manySubscriptionsLinesCostTheirPages() {
        Answer answer = ask("support", """
                { account(by: {number: "A00000112"}) { subscriptions(first: 100) { totalCount nodes {
                  invoiceLines { totalCount } } } } }""");

        assertThat(answer.problems()).isEmpty();
        assertThat(answer.data("/account/subscriptions/totalCount").asInt()).isEqualTo(40);
        assertCalls(Map.of("accounts", 1, "subscriptions", 1, "invoice-items", pages(500)));
    }

    private static List<String> twelveAccounts() {
        return IntStream.rangeClosed(101, 114)
                .filter(number -> number != 110 && number != 112)
                .mapToObj(number -> "A00000" + number)
                .toList();
    }

    private static String page(List<String> accounts, String fields) {
        return IntStream.range(0, accounts.size())
                .mapToObj(i -> "a%d: account(by: {number: \"%s\"}) { name %s }".formatted(i, accounts.get(i), fields))
                .collect(Collectors.joining("\n", "{", "}"));
    }

    private static long invoicesOf(List<String> accounts) {
        DataSet data = VENDORS.data();
        List<String> ids = accounts.stream()
                .map(number -> data.account(number).orElseThrow())
                .map(SampleAccount::id)
                .toList();
        return data.invoices().stream()
                .filter(invoice -> ids.contains(invoice.accountId()))
                .count();
    }

    private static int pages(long rows) {
        return Math.toIntExact(Math.max(1, (rows + PAGE - 1) / PAGE));
    }

    private static void assertCalls(Map<String, Integer> expected) {
        Map<String, Integer> actual = VENDORS.zuora().calls().letIn().stream()
                .collect(Collectors.toMap(
                        call -> call.path().replace("/object-query/", ""), call -> 1, Integer::sum, TreeMap::new));
        assertThat(actual).isEqualTo(expected);
        assertThat(VENDORS.servers().stream()
                        .filter(server -> server != VENDORS.zuora())
                        .flatMap(server -> server.calls().letIn().stream()))
                .isEmpty();
    }
}
