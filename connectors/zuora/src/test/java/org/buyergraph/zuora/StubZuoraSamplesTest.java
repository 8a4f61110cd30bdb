package org.buyergraph.zuora;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.buyergraph.testkit.data.DataSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Every sample of the contract, kept in {@code zuora-samples/}, is contained in what the stub answers to its request. */
class StubZuoraSamplesTest {

    private static final StubZuora STUB = new StubZuora(DataSet.standard());
    private static final StubZuoraClient CLIENT = new StubZuoraClient(STUB);

    /** What differs from a sample on purpose; the reasons are in STUB.md. */
    private static final Map<String, Set<String>> DEVIATIONS = Map.of(
            "v1-catalog", Set.of("/nextPage"),
            "query-invoices", Set.of("/nextPage"),
            "query-invoice-items", Set.of("/nextPage"));

    @AfterAll
    static void close() {
        STUB.close();
    }

    static Stream<Arguments> samples() {
        return Stream.of(
                sample("v1-account", "/v1/accounts/A00000102"),
                sample("v1-account-summary", "/v1/accounts/A00000101/summary", "excludeUsage=true"),
                sample("v1-subscription", "/v1/subscriptions/A-S00000101"),
                sample("v1-invoice", "/v1/invoices/INV00001004"),
                sample("v1-invoice-items", "/v1/invoices/INV00001004/items", "page=1", "pageSize=40"),
                sample("v1-invoice-files", "/v1/invoices/INV00001004/files", "page=1", "pageSize=20"),
                sample(
                        "v1-pdf-status",
                        "/v1/invoices/pdf-status",
                        "invoiceKeys=8ad090000000000000001e1000001003,8ad090000000000000001e1000001004"),
                sample(
                        "v1-billing-documents",
                        "/v1/billing-documents",
                        "accountNumber=A00000103",
                        "status=Posted",
                        "sort=+documentDate",
                        "page=1",
                        "pageSize=40"),
                sample(
                        "v1-creditmemos",
                        "/v1/creditmemos",
                        "accountNumber=A00000103",
                        "status=Posted",
                        "sort=+creditMemoDate",
                        "page=1",
                        "pageSize=40"),
                sample(
                        "v1-payments",
                        "/v1/payments",
                        "accountId=8ad09000000000000000acc000000101",
                        "type=Electronic",
                        "sort=+effectiveDate",
                        "page=1",
                        "pageSize=40"),
                sample(
                        "v1-refunds",
                        "/v1/refunds",
                        "accountId=8ad09000000000000000acc000000111",
                        "page=1",
                        "pageSize=40"),
                sample(
                        "v1-payment-methods",
                        "/v1/accounts/A00000101/payment-methods",
                        "isDefaultOnly=false",
                        "isActiveOnly=true"),
                sample("v1-catalog", "/v1/catalog/products", "page=1", "pageSize=40"),
                sample("v1-orders", "/v1/orders/subscription/A-S00000101"),
                sample(
                        "query-accounts",
                        "/object-query/accounts",
                        "pageSize=99",
                        "filter[]=accountnumber.IN:[A00000101,A00000103,A00000111]",
                        "includeNullFields=true",
                        "expand[]=billto"),
                sample(
                        "query-subscriptions",
                        "/object-query/subscriptions",
                        "pageSize=99",
                        "filter[]=accountid.IN:[8ad09000000000000000acc000000102,8ad09000000000000000acc000000107]",
                        "filter[]=islatestversion.EQ:true",
                        "expand[]=rateplans.rateplancharges.rateplanchargetiers",
                        "includeNullFields=true"),
                sample(
                        "query-invoices",
                        "/object-query/invoices",
                        "pageSize=99",
                        "filter[]=accountid.IN:[8ad09000000000000000acc000000112]",
                        "filter[]=status.EQ:Posted"),
                sample(
                        "query-invoice-items",
                        "/object-query/invoice-items",
                        "pageSize=99",
                        "filter[]=invoiceid.IN:[8ad090000000000000001e1000001001,8ad090000000000000001e1000001002]"),
                sample(
                        "query-credit-memos",
                        "/object-query/credit-memos",
                        "filter[]=accountid.IN:[8ad09000000000000000acc000000103]",
                        "includeNullFields=true"),
                sample(
                        "query-payment-applications",
                        "/object-query/payment-applications",
                        "filter[]=accountid.IN:[8ad09000000000000000acc000000102]",
                        "expand[]=payment",
                        "includeNullFields=true"),
                sample(
                        "query-payment-methods",
                        "/object-query/payment-methods",
                        "filter[]=accountid.IN:[8ad09000000000000000acc000000101]",
                        "filter[]=active.EQ:true",
                        "includeNullFields=true"));
    }

    private static Arguments sample(String name, String path, String... parameters) {
        return Arguments.of(name, path, parameters);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("samples")
    void theAnswerContainsTheSample(String name, String path, String[] parameters) throws IOException {
        assertThat(missing(name, CLIENT.get(path, parameters))).isEmpty();
    }

    @Test
    void theErrorsAreTheSamples() throws IOException {
        assertShape("v1-not-found", CLIENT.response("/v1/accounts/A00099999").body());
        assertShape(
                "query-bad-filter",
                CLIENT.response("/object-query/accounts", "filter[]=region.EQ:EMEA")
                        .body());
        assertShape(
                "too-many-requests", CLIENT.response("/v1/accounts/A00099429").body());
        StubZuoraClient stranger = new StubZuoraClient(STUB);
        STUB.tokens().expireAll();
        assertShape(
                "unauthenticated", stranger.response("/v1/accounts/A00000101").body());
        CLIENT.renewToken();
    }

    @Test
    void theTokenHasTheSamplesFields() throws IOException {
        String body = CLIENT.requestToken(StubZuora.CLIENT_ID, StubZuora.CLIENT_SECRET, "client_credentials")
                .body();

        JsonNode token = StubZuoraClient.json(body);
        assertThat(token.propertyNames()).containsAll(read("token").propertyNames());
        assertThat(token.get("expires_in").intValue()).isEqualTo(3598);
        CLIENT.renewToken();
    }

    /** Codes and texts are the sample's, ids are new every time. */
    private static void assertShape(String name, String body) throws IOException {
        JsonNode sample = read(name);
        JsonNode answer = StubZuoraClient.json(body);
        assertThat(answer.propertyNames()).containsAll(sample.propertyNames());
        assertThat(answer.path("success")).isEqualTo(sample.path("success"));
        assertThat(answer.at("/reasons/0/code")).isEqualTo(sample.at("/reasons/0/code"));
        assertThat(answer.at("/reasons/0/message").asString().replace("A00099999", ""))
                .isEqualTo(sample.at("/reasons/0/message").asString().replace("A00099999", ""));
    }

    private static List<String> missing(String name, JsonNode answer) throws IOException {
        List<String> missing = StubSamples.missing(read(name), answer);
        missing.removeIf(line -> DEVIATIONS.getOrDefault(name, Set.of()).contains(line.split(" ", 2)[0]));
        return missing;
    }

    private static JsonNode read(String name) throws IOException {
        try (InputStream sample = StubZuoraSamplesTest.class.getResourceAsStream("/zuora-samples/" + name + ".json")) {
            return StubZuoraClient.json(new String(sample.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
