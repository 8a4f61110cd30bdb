package org.buyergraph.gateway.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.buyergraph.gateway.testing.Altered;
import org.buyergraph.gateway.testing.Answer;
import org.buyergraph.gateway.testing.RunningGateway;
import org.buyergraph.testkit.data.SampleCreditMemo;
import org.buyergraph.testkit.data.SampleInvoice;
import org.buyergraph.testkit.data.SampleInvoiceItem;
import org.buyergraph.testkit.stub.Call;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Who sees what of a history: its lines are those of the lists that it is made of, and nothing else counts. */
class TransactionVisibilityIT extends RunningGateway {
    private static final String HISTORY = """
            query History($number: String!, $filter: TransactionFilter) { account(by: {number: $number}) {
              transactions(filter: $filter) { totalCount nodes { kind number amount { amount } subscriptions { number } } } } }""";

    @Test
    void whoManagesAnAccountSeesAllOfIt() {
        Answer customers = history("customer-700101", "A00000101", Map.of());

        assertThat(customers.problems()).isEmpty();
        assertThat(customers.data("").toString())
                .isEqualTo(history("support", "A00000101", Map.of()).data("").toString());
        assertThat(numbers(customers)).hasSize(10).contains("O-00000101", "INV00001001", "P-00000102");
    }

    @Test
    void aPartnerSeesWhatItPaysAndItsCustomerNoAmount() {
        assertThat(numbers(history("partner-A00000190", "A00000190", Map.of())))
                .containsExactly("P-00000110", "INV00001010");

        Answer endCustomer = history("customer-700106", "A00000106", Map.of());
        assertThat(endCustomer.text())
                .isEqualTo("{\"data\":{\"account\":{\"transactions\":{\"totalCount\":0,\"nodes\":[]}}}}");
    }

    /** Whether the account has a history at all is not told, and costs nothing. */
    @ParameterizedTest
    @CsvSource({"partner-A00000190, A00000106", "partner-A00000191, A00000113", "namespace-9100101, A00000101"})
    void whoIsToldTheNameOfAnAccountIsToldNothingOfItsHistory(String viewer, String account) {
        Answer answer = history(viewer, account, Map.of());

        assertThat(answer.text()).isEqualTo("{\"data\":{\"account\":{\"transactions\":null}}}");
        assertThat(VENDORS.zuora().calls().letIn())
                .extracting(Call::path)
                .isSubsetOf("/object-query/accounts", "/object-query/subscriptions");
    }

    /** A line may name a subscription that went to somebody else: it is told by no list, no filter and no count. */
    @Test
    void aSubscriptionThatIsNotTheViewersCannotBeFoundOut() {
        Map<String, Object> hidden = Map.of("filter", Map.of("subscriptionNumber", "A-S00000103"));
        Map<String, Object> missing = Map.of("filter", Map.of("subscriptionNumber", "A-S00099998"));
        SampleInvoiceItem line = VENDORS.data().invoiceItems().stream()
                .filter(item -> item.invoiceId().endsWith("00001003"))
                .findFirst()
                .orElseThrow();
        VENDORS.data().add(Altered.with(line, "subscriptionNumber", "A-S00000103"));
        try {
            assertThat(numbers(history("support", "A00000101", hidden))).contains("INV00001003");
            Answer answer = history("customer-700101", "A00000101", hidden);
            assertThat(answer.text())
                    .isEqualTo(history("customer-700101", "A00000101", missing).text());
            JsonNode invoice = history("customer-700101", "A00000101", Map.of())
                    .data("/account/transactions/nodes")
                    .valueStream()
                    .filter(node -> node.path("number").asString().equals("INV00001003"))
                    .findFirst()
                    .orElseThrow();
            assertThat(invoice.path("subscriptions").isEmpty()).isTrue();
        } finally {
            VENDORS.data().add(line);
        }
    }

    /** Support sees drafts elsewhere, but they are no history; nobody else sees them anywhere. */
    @ParameterizedTest
    @CsvSource({"support", "customer-700103"})
    void whatDoesNotBindCountsForNobody(String viewer) {
        SampleInvoice invoice = VENDORS.data().invoice("INV00001007").orElseThrow();
        SampleCreditMemo memo = VENDORS.data().creditMemos().stream()
                .filter(one -> one.number().equals("CM00000001"))
                .findFirst()
                .orElseThrow();
        int before = history(viewer, "A00000103", Map.of())
                .data("/account/transactions/totalCount")
                .asInt();
        forgetAll();
        VENDORS.data().add(Altered.with(invoice, "status", "Draft"));
        VENDORS.data().add(Altered.with(memo, "status", "Draft"));
        try {
            Answer answer = history(viewer, "A00000103", Map.of());
            assertThat(answer.data("/account/transactions/totalCount").asInt()).isEqualTo(before - 2);
            assertThat(numbers(answer)).doesNotContain("INV00001007", "CM00000001");
        } finally {
            VENDORS.data().add(invoice);
            VENDORS.data().add(memo);
        }
    }

    private Answer history(String viewer, String account, Map<String, Object> more) {
        Map<String, Object> variables = new HashMap<>(more);
        variables.put("number", account);
        return ask(viewer, HISTORY, variables);
    }

    private static List<String> numbers(Answer answer) {
        return answer.data("/account/transactions/nodes")
                .valueStream()
                .map(node -> node.path("number").asString())
                .toList();
    }
}
