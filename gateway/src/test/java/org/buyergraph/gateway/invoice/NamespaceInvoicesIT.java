package org.buyergraph.gateway.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import org.buyergraph.gateway.testing.Answer;
import org.buyergraph.gateway.testing.RunningGateway;
import org.buyergraph.testkit.data.Ids;
import org.buyergraph.testkit.data.SampleInvoiceItem;
import org.buyergraph.testkit.stub.Call;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Invoices on the billing page of a namespace: whole where they bill nothing else, else its own lines and why there are no more. */
class NamespaceInvoicesIT extends RunningGateway {
    private static final String INVOICES = """
            invoices { totalCount nodes {
              net { amount }
              lines { amount { amount } subscription { number } }
              withheld
              invoice {
                number dueDate total { amount } balance { amount } items { totalCount }
                paymentApplications { totalCount nodes { kind date amount { amount } payment { number } } }
              }
            } }""";

    @Test
    void anInvoiceForItsSubscriptionAloneIsShownWholeWithHowItWasPaid() {
        Answer answer = invoices("namespace-9100101", "A-S00000102");

        assertThat(answer.problems()).isEmpty();
        assertThat(answer.data("/subscription/invoices").toString()).isEqualTo("""
                {"totalCount":1,"nodes":[{"net":{"amount":"2826.58"},\
                "lines":[{"amount":{"amount":"2826.58"},"subscription":{"number":"A-S00000102"}}],"withheld":null,\
                "invoice":{"number":"INV00001003","dueDate":"2026-09-01","total":{"amount":"2826.58"},\
                "balance":{"amount":"0.00"},"items":{"totalCount":1},"paymentApplications":{"totalCount":1,"nodes":[\
                {"kind":"ELECTRONIC","date":"2026-09-01","amount":{"amount":"2826.58"},"payment":null}]}}}]}""");
    }

    /** Of 500 invoices of the account thirteen bill this one: their lines are all that is read of them, and those of no others. */
    @Test
    void aPageCostsACallForEachKindOfFactHoweverManyInvoicesThereAre() {
        Answer answer = ask("namespace-9100201", "{ viewer { namespace { " + INVOICES + " } } }");

        JsonNode invoices = answer.data("/viewer/namespace/invoices");
        assertThat(answer.problems()).isEmpty();
        assertThat(invoices.path("totalCount").asInt()).isEqualTo(13);
        assertThat(invoices.path("nodes").valueStream().map(node -> node.at("/invoice/number")
                        .asString()))
                .startsWith("INV00002481", "INV00002441")
                .hasSize(13);
        assertThat(VENDORS.zuora().calls().letIn().stream().map(Call::path))
                .containsExactlyInAnyOrder(
                        "/object-query/subscriptions",
                        "/object-query/invoice-items", // of the subscription
                        "/object-query/invoices", // those that bill it, with all their lines
                        "/object-query/payment-applications",
                        "/object-query/payment-applications",
                        "/object-query/payment-applications",
                        "/object-query/payment-applications",
                        "/object-query/payment-applications");
    }

    /** Replaced by key, and put back: the data is everybody's. */
    @Test
    void ofAnInvoiceThatBillsOthersTooTheLinesThatAreItsOwnAreShownAndWhyNoMoreAre() {
        SampleInvoiceItem second = item(1007, 2);
        VENDORS.data().add(SampleInvoices.billing(second, "A-S00000116"));
        try {
            Answer answer = ask("namespace-9100103", "{ viewer { namespace { " + INVOICES + " } } }");

            assertThat(answer.problems()).isEmpty();
            assertThat(answer.data("/viewer/namespace/invoices/totalCount").asInt())
                    .isEqualTo(2);
            assertThat(answer.data("/viewer/namespace/invoices/nodes/0").toString())
                    .isEqualTo("""
                    {"net":{"amount":"480.00"},"lines":[{"amount":{"amount":"480.00"},\
                    "subscription":{"number":"A-S00000105"}}],"withheld":"BILLS_OTHERS","invoice":null}""");
            assertThat(answer.data("/viewer/namespace/invoices/nodes/1/invoice/number")
                            .asString())
                    .isEqualTo("INV00001006");
            assertThat(answer.text()).doesNotContain("160.00", "640.00", "768.00", "INV00001007");
            assertThat(root("namespace-9100103", "INV00001007")).isEqualTo(root("namespace-9100103", "INV00001005"));
            assertThat(root("customer-700103", "INV00001007")).contains("768.00");
        } finally {
            VENDORS.data().add(second);
        }
        forgetAll();
        assertThat(root("namespace-9100103", "INV00001007")).contains("768.00");
    }

    @Test
    void aLineThatBillsNothingKnownIsAnothers() {
        SampleInvoiceItem second = item(1007, 2);
        VENDORS.data().add(SampleInvoices.billing(second, ""));
        try {
            assertThat(root("namespace-9100103", "INV00001007")).isEqualTo("{\"data\":{\"invoice\":null}}");
        } finally {
            VENDORS.data().add(second);
        }
    }

    @Test
    void nothingOfWhatAPartnerPaysIsShown() {
        assertThat(invoices("namespace-9100113", "A-S00000114")
                        .data("/subscription/invoices")
                        .toString())
                .isEqualTo("{\"totalCount\":0,\"nodes\":[]}");
        assertThat(root("namespace-9100113", "INV00001014")).isEqualTo("{\"data\":{\"invoice\":null}}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"support", "customer-700191", "partner-A00000191"})
    void whoSeesTheInvoiceSeesItHereToo(String viewer) {
        Answer answer = invoices(viewer, "A-S00000114");

        assertThat(answer.problems()).isEmpty();
        assertThat(answer.data("/subscription/invoices/nodes/0/withheld").isNull())
                .isTrue();
        assertThat(answer.data("/subscription/invoices/nodes/0/invoice/number").asString())
                .isEqualTo("INV00001014");
    }

    @Test
    void theDocumentOpensForTheServiceThatSeesTheInvoice() {
        String link = ask("namespace-9100101", "{ invoice(by: {number: \"INV00001003\"}) { pdf { url } } }")
                .data("/invoice/pdf/url")
                .asString();
        URI address = URI.create(link);

        assertThat(get(address.getRawPath() + "?" + address.getRawQuery(), Map.of())
                        .status())
                .isEqualTo(200);
    }

    private Answer invoices(String viewer, String subscription) {
        return ask(viewer, "{ subscription(by: {number: \"" + subscription + "\"}) { " + INVOICES + " } }");
    }

    private String root(String viewer, String number) {
        return ask(viewer, "{ invoice(by: {number: \"" + number + "\"}) { number total { amount } } }")
                .text();
    }

    private static SampleInvoiceItem item(int invoice, int line) {
        return VENDORS.data().invoiceItems().stream()
                .filter(item -> item.id().equals(Ids.invoiceItem(invoice, line)))
                .findFirst()
                .orElseThrow();
    }
}
