package org.buyergraph.gateway.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.buyergraph.gateway.testing.Answer;
import org.buyergraph.gateway.testing.RunningGateway;
import org.buyergraph.testkit.data.SampleInvoice;
import org.buyergraph.testkit.data.SampleInvoiceItem;
import org.buyergraph.testkit.data.SamplePayment;
import org.buyergraph.testkit.data.SamplePaymentApplication;
import org.buyergraph.testkit.stub.Switch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Invoices, what is on them, and the money that came in and went back, as the data set has them. */
class InvoiceRoadIT extends RunningGateway {
    private static final String INVOICE = """
            query One($number: String!) {
              invoice(by: {number: $number}) {
                number status date dueDate postedDate overdue daysOverdue
                net { amount currency } tax { amount } total { amount } balance { amount }
                account { number }
                items { totalCount truncated nodes {
                  kind chargeName sku serviceStart serviceEnd quantity unit
                  unitPrice { amount currency } amount { amount } tax { amount }
                  invoice { number } subscription { number }
                } }
                paymentApplications { nodes { amount { amount } date payment { number } invoice { number } } }
                creditApplications { totalCount }
              }
            }""";

    @Test
    void aNumberTypedInLowerCaseIsFound() {
        Answer answer = ask("support", "{ invoice(by: {number: \"inv00001004\"}) { number } }");

        assertThat(answer.data("/invoice/number").asString()).isEqualTo("INV00001004");
    }

    @Test
    void anOverdueInvoiceThatIsPaidInPart() {
        Answer answer = ask("support", INVOICE, Map.of("number", "INV00001004"));

        assertThat(answer.problems()).isEmpty();
        assertThat(answer.data("/invoice").toString()).isEqualTo(compact("""
                {"number":"INV00001004","status":"POSTED","date":"2026-09-15","dueDate":"2026-10-15",
                 "postedDate":"2026-09-15","overdue":true,"daysOverdue":36,
                 "net":{"amount":"40320.00","currency":"EUR"},"tax":{"amount":"7660.80"},
                 "total":{"amount":"47980.80"},"balance":{"amount":"27980.80"},
                 "account":{"number":"A00000102"},
                 "items":{"totalCount":1,"truncated":false,"nodes":[
                  {"kind":"CHARGE","chargeName":"Self-Managed - Premium - 1 Year","sku":"SKU-00000103",
                   "serviceStart":"2026-09-15","serviceEnd":"2027-09-15","quantity":"120","unit":"Seat",
                   "unitPrice":{"amount":"336.00","currency":"EUR"},"amount":{"amount":"40320.00"},
                   "tax":{"amount":"7660.80"},
                   "invoice":{"number":"INV00001004"},"subscription":{"number":"A-S00000103"}}]},
                 "paymentApplications":{"nodes":[
                  {"amount":{"amount":"20000.00"},"date":"2026-10-10","payment":{"number":"P-00000105"},
                   "invoice":{"number":"INV00001004"}}]},
                 "creditApplications":{"totalCount":0}}"""));
    }

    static List<SampleInvoice> invoices() {
        return VENDORS.data().invoices().stream()
                .filter(invoice -> !invoice.number().startsWith("INV00002"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("invoices")
    void everyInvoiceIsAsTheDataSetHasIt(SampleInvoice sample) {
        Answer answer = ask("support", INVOICE, Map.of("number", sample.number()));

        assertThat(answer.problems()).isEmpty();
        JsonNode invoice = answer.data("/invoice");
        assertThat(invoice.path("account").path("number").asString())
                .isEqualTo(
                        VENDORS.data().account(sample.accountId()).orElseThrow().number());
        assertThat(invoice.path("date").asString()).isEqualTo(sample.date().toString());
        assertThat(invoice.path("dueDate").asString())
                .isEqualTo(sample.dueDate().toString());
        assertThat(amount(invoice, "net")).isEqualByComparingTo(sample.netAmount());
        assertThat(amount(invoice, "tax")).isEqualByComparingTo(sample.taxAmount());
        assertThat(amount(invoice, "total")).isEqualByComparingTo(sample.amount());
        assertThat(amount(invoice, "balance")).isEqualByComparingTo(sample.balance());
        assertThat(invoice.path("overdue").asBoolean())
                .isEqualTo(sample.balance().signum() > 0);
        assertThat(items(invoice)).isEqualTo(itemsOf(sample));
        assertThat(paid(invoice)).isEqualTo(paidOf(sample));
    }

    @Test
    void anInvoiceIsFoundByTheIdThatItSays() {
        String id = ask("support", "{ invoice(by: {number: \"INV00001007\"}) { id } }")
                .data("/invoice/id")
                .asString();

        Answer answer = ask("support", "query($id: ID!) { invoice(by: {id: $id}) { number } }", Map.of("id", id));

        assertThat(answer.data("/invoice/number").asString()).isEqualTo("INV00001007");
    }

    @Test
    void aNumberThatIsMissingOnPurposeIsNoInvoice() {
        assertThat(ask("support", INVOICE, Map.of("number", "INV00001005")).text())
                .isEqualTo("{\"data\":{\"invoice\":null}}");
    }

    @Test
    void aPartnersInvoiceHangsOnThePartnersAccount() {
        String document = """
                { customer: account(by: {number: "A00000106"}) { invoices { totalCount } }
                  partner: account(by: {number: "A00000190"}) { invoices { nodes { number items { nodes {
                    subscription { number account { number } } } } } } } }""";

        Answer answer = ask("support", document);

        assertThat(answer.data("/customer/invoices/totalCount").asInt()).isZero();
        assertThat(answer.data("/partner/invoices/nodes").toString()).isEqualTo(compact("""
                        [{"number":"INV00001010","items":{"nodes":[
                        {"subscription":{"number":"A-S00000109","account":{"number":"A00000106"}}}]}}]"""));
    }

    @Test
    void filtersAndOrdersDecideWhatIsCountedAndWhatComesFirst() {
        String document = """
                { account(by: {number: "A00000112"}) {
                  overdue: invoices(filter: {overdue: true}) { totalCount nodes { number daysOverdue } }
                  open: invoices(filter: {statuses: POSTED, datedOnOrAfter: "2026-11-01", datedOnOrBefore: "2026-11-30"}, first: 1) {
                    totalCount nodes { number } }
                  none: invoices(filter: {statuses: [DRAFT, CANCELED]}) { totalCount nodes { number } }
                  oldest: invoices(first: 2, orderBy: {field: DATE, direction: ASCENDING}) { totalCount nodes { number } }
                  newest: invoices(first: 2, orderBy: {field: NUMBER}) { nodes { number } }
                  due: invoices(last: 1, orderBy: {field: DUE_DATE}) { nodes { number } }
                } }""";

        Answer answer = ask("support", document);

        assertThat(answer.problems()).isEmpty();
        assertThat(answer.data("/account/overdue/totalCount").asInt()).isEqualTo(5);
        assertThat(answer.data("/account/overdue/nodes/0").toString())
                .isEqualTo("{\"number\":\"INV00002485\",\"daysOverdue\":20}");
        assertThat(answer.data("/account/open/totalCount").asInt()).isEqualTo(10);
        assertThat(numbers(answer, "open")).containsExactly("INV00002500");
        assertThat(answer.data("/account/none/totalCount").asInt()).isZero();
        assertThat(answer.data("/account/oldest/totalCount").asInt()).isEqualTo(500);
        assertThat(numbers(answer, "oldest")).containsExactly("INV00002001", "INV00002002");
        assertThat(numbers(answer, "newest")).containsExactly("INV00002500", "INV00002499");
        assertThat(numbers(answer, "due")).containsExactly("INV00002001");
    }

    @Test
    void paymentsTellWhatBecameOfThemAndWhatTheyPaid() {
        String document = """
                { account(by: {number: "A00000101"}) { payments { totalCount nodes {
                  number kind status date amount { amount currency } applied { amount } unapplied { amount }
                  account { number } refunds { totalCount }
                  applications { nodes { amount { amount } invoice { number } } } } } } }""";

        Answer answer = ask("support", document);

        assertThat(answer.problems()).isEmpty();
        List<String> expected = VENDORS.data().payments().stream()
                .filter(payment -> payment.accountId().endsWith("101"))
                .map(SamplePayment::number)
                .sorted(Comparator.reverseOrder())
                .toList();
        assertThat(answer.data("/account/payments/nodes").valueStream().map(node -> node.path("number")
                        .asString()))
                .containsExactlyElementsOf(expected);
        assertThat(answer.data("/account/payments/nodes/2").toString()).isEqualTo(compact("""
                {"number":"P-00000102","kind":"ELECTRONIC","status":"ERROR","date":"2026-06-01",
                 "amount":{"amount":"1301.42","currency":"USD"},"applied":{"amount":"0.00"},
                 "unapplied":{"amount":"0.00"},"account":{"number":"A00000101"},"refunds":{"totalCount":0},
                 "applications":{"nodes":[]}}"""));
        assertThat(answer.data("/account/payments/nodes/1/applications/nodes").toString())
                .isEqualTo("[{\"amount\":{\"amount\":\"1301.42\"},\"invoice\":{\"number\":\"INV00001002\"}}]");
    }

    @Test
    void creditMemosTellWhatIsLeftAndWhatWasPaidBack() {
        String fields = """
                creditMemos { totalCount nodes { number status date reason net { amount } tax { amount }
                  total { amount currency } applied { amount } refunded { amount } unapplied { amount }
                  invoice { number } account { number } applications { totalCount truncated }
                  refunds { nodes { number status date reason amount { amount currency }
                    creditMemo { number } payment { number } account { number } } } } }""";

        Answer answer = ask("support", """
                { a: account(by: {number: "A00000103"}) { %s } b: account(by: {number: "A00000111"}) { %s } }""".formatted(fields, fields));

        assertThat(answer.problems()).isEmpty();
        assertThat(answer.data("/a/creditMemos").toString()).isEqualTo(compact("""
                {"totalCount":1,"nodes":[{"number":"CM00000001","status":"POSTED","date":"2026-10-05",
                 "reason":"Correcting invoice error","net":{"amount":"4680.00"},"tax":{"amount":"936.00"},
                 "total":{"amount":"5616.00","currency":"GBP"},"applied":{"amount":"0.00"},
                 "refunded":{"amount":"0.00"},"unapplied":{"amount":"5616.00"},
                 "invoice":{"number":"INV00001006"},"account":{"number":"A00000103"},
                 "applications":{"totalCount":0,"truncated":false},"refunds":{"nodes":[]}}]}"""));
        assertThat(answer.data("/b/creditMemos/nodes/0/refunds").toString()).isEqualTo(compact("""
                {"nodes":[{"number":"R-00000001","status":"PROCESSED","date":"2026-09-10",
                 "reason":"Customer cancellation","amount":{"amount":"1163.18","currency":"USD"},
                 "creditMemo":{"number":"CM00000002"},"payment":null,"account":{"number":"A00000111"}}]}"""));
    }

    @Test
    void aSubscriptionsLinesComeFromAllItsVersions() {
        String document = """
                { account(by: {number: "A00000101"}) { subscriptions(first: 1) { nodes { number
                  invoiceLines { totalCount nodes { serviceStart serviceEnd quantity amount { amount }
                    invoice { number } } } } } } }""";

        Answer answer = ask("support", document);

        assertThat(answer.problems()).isEmpty();
        assertThat(answer.data("/account/subscriptions/nodes/0").toString()).isEqualTo(compact("""
                {"number":"A-S00000101","invoiceLines":{"totalCount":2,"nodes":[
                 {"serviceStart":"2026-06-01","serviceEnd":"2027-03-01","quantity":"5","amount":{"amount":"1301.42"},
                  "invoice":{"number":"INV00001002"}},
                 {"serviceStart":"2026-03-01","serviceEnd":"2027-03-01","quantity":"20","amount":{"amount":"6960.00"},
                  "invoice":{"number":"INV00001001"}}]}}"""));
    }

    @Test
    void billingThatIsDownCostsWhatComesFromItAndNoMore() {
        VENDORS.zuora().switches().add(Switch.on("/object-query/invoices").status(503));
        VENDORS.zuora().switches().add(Switch.on("/object-query/credit-memos").status(503));

        Answer answer = ask("support", """
                { account(by: {number: "A00000101"}) { name invoices { totalCount } creditMemos { totalCount }
                  payments { totalCount } } }""");

        assertThat(answer.problems())
                .containsExactlyInAnyOrder(
                        "BACKEND_UNAVAILABLE at account/invoices from zuora",
                        "BACKEND_UNAVAILABLE at account/creditMemos from zuora");
        assertThat(answer.data("/account/name").asString()).isEqualTo("Brightwater Studio LLC");
        assertThat(answer.data("/account/payments/totalCount").asInt()).isEqualTo(4);
    }

    private static BigDecimal amount(JsonNode node, String field) {
        return new BigDecimal(node.path(field).path("amount").asString());
    }

    private static List<String> items(JsonNode invoice) {
        return invoice.path("items")
                .path("nodes")
                .valueStream()
                .map(item -> String.join(
                        " ",
                        item.path("subscription").path("number").asString(),
                        item.path("chargeName").asString(),
                        item.path("sku").asString(),
                        item.path("serviceStart").asString(),
                        item.path("serviceEnd").asString(),
                        amount(item, "unitPrice").toPlainString(),
                        amount(item, "amount").toPlainString(),
                        amount(item, "tax").toPlainString()))
                .toList();
    }

    private static List<String> itemsOf(SampleInvoice invoice) {
        return VENDORS.data().invoiceItems().stream()
                .filter(item -> item.invoiceId().equals(invoice.id()))
                .sorted(Comparator.comparing(SampleInvoiceItem::id))
                .map(item -> String.join(
                        " ",
                        item.subscriptionNumber(),
                        item.chargeName(),
                        item.sku(),
                        item.serviceStart().toString(),
                        item.serviceEnd().plusDays(1).toString(),
                        item.unitPrice().toPlainString(),
                        item.amount().toPlainString(),
                        item.taxAmount().toPlainString()))
                .toList();
    }

    private static Map<String, String> paid(JsonNode invoice) {
        return invoice.path("paymentApplications")
                .path("nodes")
                .valueStream()
                .collect(Collectors.toMap(
                        node -> node.path("payment").path("number").asString(),
                        node -> amount(node, "amount").toPlainString()));
    }

    private static Map<String, String> paidOf(SampleInvoice invoice) {
        return VENDORS.data().paymentApplications().stream()
                .filter(application -> application.invoiceId().equals(invoice.id()))
                .collect(Collectors.toMap(
                        application -> Objects.requireNonNull(number(application)),
                        application -> application.amount().toPlainString()));
    }

    private static String number(SamplePaymentApplication application) {
        return VENDORS.data().payment(application.paymentId()).orElseThrow().number();
    }

    private static List<String> numbers(Answer answer, String alias) {
        return answer.data("/account/" + alias + "/nodes")
                .valueStream()
                .map(node -> node.path("number").asString())
                .toList();
    }

    /** The text without the line ends and spaces that make it readable here. */
    private static String compact(String json) {
        return json.replaceAll("\\s*\\n\\s*", "");
    }
}
