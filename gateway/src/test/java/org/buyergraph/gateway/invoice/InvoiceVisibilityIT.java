package org.buyergraph.gateway.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.buyergraph.gateway.testing.Answer;
import org.buyergraph.gateway.testing.RunningGateway;
import org.buyergraph.testkit.data.SampleInvoice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Who sees which invoices, lines, payments and credits. Denied looks exactly like not there. */
class InvoiceVisibilityIT extends RunningGateway {
    private static final String ALL = """
            query All($number: String!) {
              account(by: {number: $number}) {
                name
                invoices { totalCount nodes { number total { amount } } }
                payments { totalCount nodes { number } }
                creditMemos { totalCount nodes { number refunds { totalCount } } }
                subscriptions { nodes { number invoiceLines { totalCount nodes {
                  amount { amount } invoice { number } } } } }
              }
            }""";

    @Test
    void aCustomerSeesWhatTheirAccountIsToPayAndPaid() {
        Answer answer = all("customer-700101", "A00000101");

        assertThat(answer.problems()).isEmpty();
        assertThat(numbers(answer, "invoices")).containsExactly("INV00001003", "INV00001002", "INV00001001");
        assertThat(numbers(answer, "payments")).hasSize(4);
        assertThat(answer.data("/account/subscriptions/nodes/0/invoiceLines/nodes/0/invoice/number")
                        .asString())
                .isEqualTo("INV00001002");
    }

    @Test
    void theEndCustomerOfAPartnerSeesNothingOfWhatThePartnerPays() {
        Answer answer = all("customer-700114", "A00000113");

        assertThat(answer.problems()).isEmpty();
        assertThat(numbers(answer, "invoices")).containsExactly("INV00001015");
        assertThat(lines(answer, "A-S00000114").toString()).isEqualTo("{\"totalCount\":0,\"nodes\":[]}");
        assertThat(lines(answer, "A-S00000115").path("totalCount").asInt()).isEqualTo(1);
    }

    @Test
    void aPartnerSeesItsOwnInvoicesAndPayments() {
        Answer answer = all("partner-A00000191", "A00000191");

        assertThat(answer.problems()).isEmpty();
        assertThat(numbers(answer, "invoices")).containsExactly("INV00001014");
        assertThat(numbers(answer, "payments")).containsExactly("P-00000116");
    }

    @Test
    void aPartnerSeesOfACustomerTheLinesThatItPaysForAndNothingElse() {
        Answer answer = all("partner-A00000191", "A00000113");

        assertThat(answer.problems()).isEmpty();
        assertThat(answer.data("/account/invoices/totalCount").asInt()).isZero();
        assertThat(answer.data("/account/payments/totalCount").asInt()).isZero();
        assertThat(answer.data("/account/creditMemos/totalCount").asInt()).isZero();
        assertThat(answer.data("/account/subscriptions/nodes").toString())
                .isEqualTo("[{\"number\":\"A-S00000114\",\"invoiceLines\":{\"totalCount\":1,\"nodes\":["
                        + "{\"amount\":{\"amount\":\"10080.00\"},\"invoice\":{\"number\":\"INV00001014\"}}]}}]");
    }

    @Test
    void aNamespacesServiceSeesTheLinesOfItsSubscriptionsAndTheInvoicesThatBillNothingElse() {
        Answer answer = all("namespace-9100101", "A00000101");

        assertThat(answer.problems()).isEmpty();
        assertThat(answer.data("/account/invoices/totalCount").asInt()).isZero();
        assertThat(answer.data("/account/payments/totalCount").asInt()).isZero();
        assertThat(lines(answer, "A-S00000101").toString())
                .isEqualTo(
                        "{\"totalCount\":2,\"nodes\":[{\"amount\":{\"amount\":\"1301.42\"},\"invoice\":{\"number\":\"INV00001002\"}},"
                                + "{\"amount\":{\"amount\":\"6960.00\"},\"invoice\":{\"number\":\"INV00001001\"}}]}");
    }

    @Test
    void aNamespacesServiceSeesNoLineThatAPartnerPays() {
        Answer answer = all("namespace-9100113", "A00000113");

        assertThat(answer.problems()).isEmpty();
        assertThat(lines(answer, "A-S00000114").path("totalCount").asInt()).isZero();
        assertThat(lines(answer, "A-S00000115").path("totalCount").asInt()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "customer-700101, INV00001004",
        "customer-700114, INV00001014",
        "namespace-9100101, INV00001004",
        "partner-A00000190, INV00001014",
        "partner-A00000191, INV00001015"
    })
    void anothersInvoiceLooksLikeNone(String viewer, String number) {
        String document = "query($n: String!) { invoice(by: {number: $n}) { number pdf { url } } }";

        assertThat(ask(viewer, document, Map.of("n", number)).text())
                .isEqualTo(ask(viewer, document, Map.of("n", "INV00001005")).text())
                .isEqualTo("{\"data\":{\"invoice\":null}}");
    }

    /** Replaced by key, and put back: the data is everybody's. */
    @ParameterizedTest
    @ValueSource(strings = {"Draft", "Canceled", "NeverHeardOf"})
    void onlySupportSeesAnInvoiceThatIsNotPosted(String status) {
        SampleInvoice posted = VENDORS.data().invoice("INV00001003").orElseThrow();
        VENDORS.data().add(SampleInvoices.withStatus(posted, status));
        try {
            assertThat(numbers(all("support", "A00000101"), "invoices"))
                    .containsExactly("INV00001003", "INV00001002", "INV00001001");
            Answer customers = all("customer-700101", "A00000101");
            assertThat(numbers(customers, "invoices")).containsExactly("INV00001002", "INV00001001");
            assertThat(customers.data("/account/invoices/totalCount").asInt()).isEqualTo(2);
            assertThat(lines(customers, "A-S00000102").path("totalCount").asInt())
                    .isZero();
            assertThat(lines(all("namespace-9100101", "A00000101"), "A-S00000102")
                            .path("totalCount")
                            .asInt())
                    .isZero();
        } finally {
            VENDORS.data().add(posted);
        }
    }

    private Answer all(String viewer, String number) {
        return ask(viewer, ALL, Map.of("number", number));
    }

    private static JsonNode lines(Answer answer, String subscription) {
        return answer.data("/account/subscriptions/nodes")
                .valueStream()
                .filter(node -> node.path("number").asString().equals(subscription))
                .findFirst()
                .orElseThrow()
                .path("invoiceLines");
    }

    private static List<String> numbers(Answer answer, String list) {
        return answer.data("/account/" + list + "/nodes")
                .valueStream()
                .map(node -> node.path("number").asString())
                .toList();
    }
}
