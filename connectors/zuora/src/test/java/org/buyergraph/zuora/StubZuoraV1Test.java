package org.buyergraph.zuora;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.buyergraph.testkit.data.DataSet;
import org.buyergraph.testkit.data.Ids;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What the samples do not show of v1: segments, versions, order, files, refusals, headers. */
class StubZuoraV1Test {

    private static final StubZuora STUB = new StubZuora(DataSet.standard());
    private static final StubZuoraClient CLIENT = new StubZuoraClient(STUB);

    @AfterAll
    static void close() {
        STUB.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/accounts/A00000110",
                "/v1/accounts/A00000102/unheard-of",
                "/v1/subscriptions/A-S00099999",
                "/v1/subscriptions/A-S00000101/versions/9",
                "/v1/invoices/INV00001005",
                "/v1/files/8ad09000000000000000f11e99999999",
                "/v1/billing-documents?accountNumber=A00099999",
                "/v1/orders/O-00099999",
                "/v1/unheard-of"
            })
    void whatIsNotFoundIsAnswered200(String path) throws IOException {
        JsonNode body = CLIENT.get(path);

        assertThat(body.get("success").booleanValue()).isFalse();
        assertThat(body.at("/reasons/0/code").intValue()).isEqualTo(50000040);
        assertThat(body.get("processId").asString()).hasSize(16);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/payments?page=2",
                "/v1/payments?pageSize=0",
                "/v1/payments?pageSize=many",
                "/v1/billing-documents",
                "/v1/payments?sort=unheardOf",
                "/v1/payments?sort=amount,status,type",
                "/v1/invoices/pdf-status",
                "/v1/subscriptions/A-S00000101?charge-detail=unheard-of"
            })
    void whatIsWrongIsAnswered200Too(String path) throws IOException {
        assertThat(CLIENT.get(path).get("success").booleanValue()).isFalse();
    }

    @Test
    void aVersionIsReadByNumberOrById() throws IOException {
        JsonNode byNumber = CLIENT.get("/v1/subscriptions/A-S00000101/versions/1");
        JsonNode byId = CLIENT.get("/v1/subscriptions/" + Ids.olderSubscription(101));

        assertThat(byNumber).isEqualTo(byId);
        assertThat(byId.get("isLatestVersion").booleanValue()).isFalse();
        assertThat(byId.get("status").asString()).isEqualTo("Active");
        assertThat(byId.get("orderNumber").asString()).isEqualTo("O-00000101");
        assertThat(quantity(byId)).isEqualTo(20);
    }

    @Test
    void theSegmentIsChosen() throws IOException {
        String path = "/v1/subscriptions/A-S00000101?charge-detail=";

        assertThat(quantity(CLIENT.get(path + "last-segment"))).isEqualTo(25);
        assertThat(quantity(CLIENT.get(path + "current-segment"))).isEqualTo(25);
        assertThat(quantity(CLIENT.get(path + "specific-segment&as-of-date=2026-05-31")))
                .isEqualTo(20);
        assertThat(CLIENT.get(path + "all-segments")
                        .at("/ratePlans/0/ratePlanCharges/0/chargeSegments")
                        .size())
                .isEqualTo(2);
    }

    @Test
    void aLapsedSubscriptionHasNoCurrentSegment() throws IOException {
        String path = "/v1/subscriptions/A-S00000110?charge-detail=current-segment";

        JsonNode plans = CLIENT.get(path).get("ratePlans");
        JsonNode none =
                CLIENT.get(path + "&exclude-rate-plans-with-no-charges=true").get("ratePlans");

        assertThat(plans.at("/0/ratePlanCharges").isEmpty()).isTrue();
        assertThat(none.isEmpty()).isTrue();
    }

    @Test
    void aCancelledSubscriptionKeepsItsAutoRenewal() throws IOException {
        JsonNode cancelled = CLIENT.get("/v1/subscriptions/A-S00000113");

        assertThat(cancelled.get("status").asString()).isEqualTo("Cancelled");
        assertThat(cancelled.get("autoRenew").booleanValue()).isTrue();
        assertThat(cancelled.get("termEndDate").asString()).isEqualTo("2026-09-10");
        assertThat(cancelled.get("subscriptionEndDate").asString()).isEqualTo("2026-09-10");
    }

    @Test
    void anAccountsSubscriptionsAreTheLatestNewestUpdateFirst() throws IOException {
        JsonNode page = CLIENT.get("/v1/subscriptions/accounts/A00000101?page=1&pageSize=40");

        assertThat(texts(page.get("subscriptions"), "subscriptionNumber"))
                .containsExactly("A-S00000102", "A-S00000101");
    }

    @Test
    void metricsComeForManySubscriptions() throws IOException {
        JsonNode metrics = CLIENT.get(
                "/v1/subscriptions/subscription-metrics",
                "subscriptionNumbers[]=A-S00000101",
                "subscriptionNumbers[]=A-S00000103");

        assertThat(texts(metrics.get("subscriptionMetrics"), "subscriptionNumber"))
                .containsExactly("A-S00000101", "A-S00000103");
    }

    @Test
    void theSignsOfASortAreReversed() throws IOException {
        String path = "/v1/billing-documents?accountNumber=A00000103&sort=";
        String[] newestFirst = {"2026-10-05", "2026-07-01", "2026-05-01"};
        String[] oldestFirst = {"2026-05-01", "2026-07-01", "2026-10-05"};

        assertThat(dates(path + "%2BdocumentDate")).containsExactly(newestFirst);
        assertThat(dates(path + "documentDate")).containsExactly(newestFirst);
        assertThat(dates(path + "-documentDate")).containsExactly(oldestFirst);
        assertThat(dates("/v1/billing-documents?accountNumber=A00000103")).containsExactly(newestFirst);
    }

    private static List<String> dates(String path) throws IOException {
        return texts(CLIENT.get(path).get("documents"), "documentDate");
    }

    @Test
    void anEmptyListIsAbsent() throws IOException {
        JsonNode page = CLIENT.get("/v1/payments?accountId=" + Ids.account(109));

        assertThat(page.get("success").booleanValue()).isTrue();
        assertThat(page.has("payments")).isFalse();
    }

    @Test
    void theSummaryHasTheSixNewest() throws IOException {
        JsonNode summary = CLIENT.get("/v1/accounts/A00000112/summary");

        assertThat(summary.get("subscriptions").size()).isEqualTo(6);
        assertThat(texts(summary.get("invoices"), "invoiceNumber"))
                .startsWith("INV00002500")
                .hasSize(6);
    }

    @Test
    void anInvoiceIsADocumentOfOnePage() throws IOException {
        String url = CLIENT.get("/v1/invoices/INV00001004/files")
                .at("/invoiceFiles/0/pdfFileUrl")
                .asString();

        HttpResponse<byte[]> response =
                CLIENT.send(CLIENT.request(url).build(), HttpResponse.BodyHandlers.ofByteArray());

        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/pdf");
        String pdf = new String(response.body(), StandardCharsets.US_ASCII);
        assertThat(pdf).startsWith("%PDF-1.4").contains("(Invoice INV00001004)").endsWith("%%EOF\n");
        int table = Integer.parseInt(pdf.replaceAll("(?s).*startxref\\n(\\d+)\\n.*", "$1"));
        assertThat(pdf.substring(table)).startsWith("xref\n0 6\n");
        int page = Integer.parseInt(pdf.substring(table).split("\n", -1)[5].substring(0, 10));
        assertThat(pdf.substring(page)).startsWith("3 0 obj\n<< /Type /Page ");
    }

    @Test
    void ordersAreReadByWhatTheyTouch() throws IOException {
        assertThat(orders("subscription/A-S00000101")).containsExactly("O-00000102", "O-00000101");
        assertThat(orders("subscriptionOwner/A00000102")).containsExactly("O-00000105", "O-00000104");
        assertThat(orders("invoiceOwner/A00000111")).containsExactly("O-00000108", "O-00000107");
        assertThat(orders("subscription/A-S00000101/pending")).isEmpty();
        assertThat(texts(
                        CLIENT.get("/v1/orders?startDate=2026-07-01&endDate=2026-08-31")
                                .get("orders"),
                        "orderNumber"))
                .containsExactly("O-00000105", "O-00000109");
        assertThat(CLIENT.get("/v1/orders/O-00000108")
                        .at("/order/subscriptions/0/orderActions/0/cancelSubscription/cancellationPolicy")
                        .asString())
                .isEqualTo("SpecificDate");
    }

    private static List<String> orders(String path) throws IOException {
        return texts(CLIENT.get("/v1/orders/" + path).path("orders"), "orderNumber");
    }

    @Test
    void everyAnswerCarriesTheLimitsAndTheTrackId() throws IOException {
        for (String path : new String[] {"/v1/accounts/A00000101", "/v1/unheard-of", "/object-query/accounts/0"}) {
            HttpResponse<String> response = CLIENT.send(
                    CLIENT.request(path).header("Zuora-Track-Id", "gw-1").build());

            assertThat(response.headers().map())
                    .containsKeys(
                            "zuora-request-id",
                            "ratelimit-limit",
                            "ratelimit-remaining",
                            "ratelimit-reset",
                            "concurrency-limit-limit",
                            "concurrency-limit-remaining");
            assertThat(response.headers().firstValue("Zuora-Track-Id")).hasValue("gw-1");
            assertThat(response.headers().firstValue("Concurrency-Limit-Type"))
                    .hasValue(path.startsWith("/v1") ? "Default" : "Object Query");
        }
        HttpResponse<String> token = CLIENT.requestToken(StubZuora.CLIENT_ID, "wrong", "client_credentials");
        assertThat(token.headers().map())
                .containsKeys("zuora-request-id", "x-ratelimit-limit-minute", "x-ratelimit-remaining-minute");
    }

    private static int quantity(JsonNode subscription) {
        return subscription.at("/ratePlans/0/ratePlanCharges/0/quantity").intValue();
    }

    private static List<String> texts(JsonNode list, String field) {
        List<String> texts = new ArrayList<>();
        list.forEach(one -> texts.add(one.get(field).asString()));
        return texts;
    }
}
