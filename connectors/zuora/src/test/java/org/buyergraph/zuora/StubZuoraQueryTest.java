package org.buyergraph.zuora;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.buyergraph.testkit.data.DataSet;
import org.buyergraph.testkit.data.Ids;
import org.buyergraph.testkit.data.SamplePaymentApplication;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What Object Query lets a caller ask, and what it refuses. */
class StubZuoraQueryTest {

    private static final StubZuora STUB = new StubZuora(DataSet.standard());
    private static final StubZuoraClient CLIENT = new StubZuoraClient(STUB);

    @AfterAll
    static void close() {
        STUB.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "accounts|accountnumber.EQ:a00000101|1",
                "accounts|ACCOUNTNUMBER.IN:[A00000101,a00000102,A00099999]|2",
                "accounts|batch.NE:Batch2|7",
                "accounts|name.SW:falk|1",
                "accounts|crmid.EQ:null|1",
                "accounts|crmid.NE:null|14",
                "accounts|balance.LT:0|1",
                "accounts|balance.GT:27980.79|2",
                "accounts|balance.GE:27980.80|2",
                "accounts|balance.LE:-5616|1",
                "accounts|lastinvoicedate.GE:2026-11-01|1",
                "subscriptions|islatestversion.EQ:FALSE|2",
                "subscriptions|name.EQ:A-S00000101|2",
                "subscriptions|version.EQ:2|2",
                "subscriptions|gitlabnamespaceid__c.IN:[9100101,9100103]|6",
                "subscriptions|status.EQ:Expired|2",
                "subscriptions|invoiceownerid.EQ:8ad09000000000000000acc000000190|1",
                "invoices|invoicenumber.IN:[INV00001004,INV00001005]|1",
                "payments|status.EQ:error|1",
                "invoice-items|subscriptionnumber.EQ:A-S00000103|2",
                "payment-methods|active.EQ:true|2",
                "refunds|accountid.EQ:8ad09000000000000000acc000000111|1",
            })
    void aFilterFinds(String collection, String filter, int count) throws IOException {
        JsonNode page = CLIENT.get("/object-query/" + collection, "pageSize=99", "filter[]=" + filter);

        assertThat(page.get("data").size()).isEqualTo(count);
    }

    @Test
    void filtersAreAnded() throws IOException {
        JsonNode page = CLIENT.get(
                "/object-query/subscriptions", "filter[]=name.EQ:A-S00000101", "filter[]=islatestversion.EQ:true");

        assertThat(ids(page)).containsExactly(Ids.subscription(101));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "accounts filter[]=region.EQ:EMEA",
                "accounts filter[]=autopay.EQ:true",
                "accounts filter[]=name:Falkenried",
                "accounts filter[]=name.LIKE:Falk",
                "accounts filter[]=accountnumber.IN:A00000101",
                "accounts filter[]=accountnumber.IN:[]",
                "accounts filter[]=balance.GT:much",
                "invoices filter[]=duedate.LT:tomorrow",
                "invoices filter[]=balance.SW:1",
                "subscriptions filter[]=islatestversion.EQ:yes",
                "subscriptions filter[]=orderid.EQ:1",
                "invoice-items filter[]=accountid.EQ:8ad09000000000000000acc000000101",
                "accounts sort[]=autopay.ASC",
                "accounts sort[]=name",
                "accounts sort[]=name.ASC&sort[]=batch.ASC",
                "accounts expand[]=invoices.invoiceitems",
                "accounts expand[]=nothing",
                "contacts expand[]=account",
                "accounts cursor=@@@",
                "accounts cursor=bm90aGluZw==",
                "accounts cursor=MTA=",
                "accounts sort[]=name.ASC&cursor=W10=",
            })
    void whatIsNotOfferedIsRefused(String call) throws IOException {
        String[] parts = call.split(" ", 2);

        HttpResponse<String> response = CLIENT.response("/object-query/" + parts[0], parts[1].split("&", -1));

        assertThat(response.statusCode()).isEqualTo(400);
        JsonNode body = StubZuoraClient.json(response);
        assertThat(body.at("/reasons/0/code").intValue()).isEqualTo(50000027);
        assertThat(body.has("requestId")).isTrue();
        assertThat(body.has("success")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "100", "-1", "ten", ""})
    void aPageHasOneToNinetyNineRows(String size) throws IOException {
        assertThat(CLIENT.response("/object-query/accounts", "pageSize=" + size).statusCode())
                .isEqualTo(400);
    }

    @Test
    void invoiceItemsWantAFilter() throws IOException {
        assertThat(CLIENT.response("/object-query/invoice-items", "pageSize=99").statusCode())
                .isEqualTo(400);
    }

    @Test
    void bracketsMayBeRawOrEncoded() throws IOException {
        JsonNode encoded = CLIENT.get("/object-query/accounts?filter%5B%5D=accountnumber.IN:%5BA00000101%5D");
        String raw = "/object-query/accounts?filter[]=accountnumber.IN:[A00000101]";

        assertThat(encoded.get("data").size()).isEqualTo(1);
        assertThat(RawSocket.get(STUB, CLIENT, raw)).startsWith("HTTP/1.1 200").contains("A00000101");
    }

    @Test
    void moreKeysThanAPageHoldsComeInSeveralPages() throws IOException {
        String keys =
                IntStream.rangeClosed(2001, 2150).mapToObj(Ids::invoiceNumber).collect(Collectors.joining(","));

        JsonNode page = CLIENT.get("/object-query/invoices", "pageSize=99", "filter[]=invoicenumber.IN:[" + keys + "]");

        assertThat(page.get("data").size()).isEqualTo(99);
        assertThat(page.has("nextPage")).isTrue();
    }

    @Test
    void anAddressOfMoreThanEightKilobytesIsRefused() throws IOException {
        String keys = IntStream.range(0, 300).mapToObj(Ids::account).collect(Collectors.joining(","));

        int status = CLIENT.response("/object-query/accounts", "filter[]=id.IN:[" + keys + "]")
                .statusCode();

        assertThat(status).isEqualTo(414);
    }

    @Test
    void childrenAreCutAtThePageSize() throws IOException {
        String helios = "filter[]=accountnumber.EQ:A00000112";

        JsonNode cut = CLIENT.get("/object-query/accounts", helios, "pageSize=15", "expand[]=subscriptions");
        JsonNode whole = CLIENT.get("/object-query/accounts", helios, "pageSize=99", "expand[]=subscriptions");

        assertThat(cut.at("/data/0/subscriptions").size()).isEqualTo(15);
        assertThat(whole.at("/data/0/subscriptions").size()).isEqualTo(40);
    }

    @Test
    void expandedSubscriptionsBringOldVersions() throws IOException {
        JsonNode page =
                CLIENT.get("/object-query/accounts", "filter[]=accountnumber.EQ:A00000101", "expand[]=subscriptions");

        List<String> statuses = new ArrayList<>();
        page.at("/data/0/subscriptions")
                .forEach(one -> statuses.add(one.get("status").asString()));
        assertThat(statuses).containsExactlyInAnyOrder("Active", "Active", "Expired");
    }

    @Test
    void expansionsReachThroughSeveralCollections() throws IOException {
        JsonNode invoice = CLIENT.get(
                "/object-query/invoices/INV00001004",
                "expand[]=invoiceitems.subscription.account",
                "expand[]=paymentapplications.payment",
                "expand[]=account.billto");

        assertThat(invoice.at("/invoiceItems/0/subscription/account/accountNumber")
                        .asString())
                .isEqualTo("A00000102");
        assertThat(invoice.at("/paymentApplications/0/payment/paymentNumber").asString())
                .isEqualTo("P-00000105");
        assertThat(invoice.at("/account/billTo/country").asString()).isEqualTo("Germany");
    }

    @Test
    void ordersAndTheCatalogExpandToo() throws IOException {
        JsonNode order = CLIENT.get("/object-query/orders/O-00000102", "expand[]=orderactions.subscription");
        JsonNode plans = CLIENT.get(
                "/object-query/product-rate-plans",
                "filter[]=name.SW:SaaS - Premium",
                "expand[]=product",
                "expand[]=productrateplancharges.productrateplanchargetiers");

        assertThat(order.at("/orderActions/0/subscription/id").asString()).isEqualTo(Ids.subscription(101));
        JsonNode plan = plans.at("/data/0");
        assertThat(plan.at("/product/sKU").asString()).startsWith("SKU-");
        assertThat(plan.at("/productRatePlanCharges/0/productRatePlanChargeTiers")
                        .size())
                .isEqualTo(3);
    }

    @Test
    void fieldsAreWhatIsAskedAndNothingElse() throws IOException {
        JsonNode page = CLIENT.get(
                "/object-query/accounts",
                "filter[]=accountnumber.EQ:A00000111",
                "fields[]=ACCOUNTNUMBER,crmid",
                "fields[]=name,unheardof",
                "expand[]=billto",
                "billto.fields[]=city");

        assertThat(page.at("/data/0").propertyNames()).containsExactlyInAnyOrder("accountNumber", "name", "billTo");
        assertThat(page.at("/data/0/billTo").propertyNames()).containsExactly("city");
    }

    @Test
    void nullsComeOnDemand() throws IOException {
        String kumo = "filter[]=accountnumber.EQ:A00000111";

        JsonNode without = CLIENT.get("/object-query/accounts", kumo, "expand[]=shipto");
        JsonNode with = CLIENT.get("/object-query/accounts", kumo, "expand[]=shipto", "includeNullFields=true");

        assertThat(without.has("nextPage")).isFalse();
        assertThat(without.at("/data/0").has("crmId")).isFalse();
        assertThat(without.at("/data/0").has("shipTo")).isFalse();
        assertThat(with.get("nextPage").isNull()).isTrue();
        assertThat(with.at("/data/0/crmId").isNull()).isTrue();
        assertThat(with.at("/data/0/shipTo").isNull()).isTrue();
    }

    @Test
    void aRecordIsFoundByIdAndByNumber() throws IOException {
        assertThat(CLIENT.get("/object-query/accounts/" + Ids.account(101))
                        .get("name")
                        .asString())
                .isEqualTo("Brightwater Studio LLC");
        assertThat(CLIENT.get("/object-query/subscriptions/A-S00000103")
                        .get("id")
                        .asString())
                .isEqualTo(Ids.subscription(103));
        assertThat(CLIENT.get("/object-query/subscriptions/" + Ids.olderSubscription(103))
                        .get("version")
                        .intValue())
                .isEqualTo(1);
        assertThat(CLIENT.response("/object-query/invoices/INV00001005").statusCode())
                .isEqualTo(404);
        assertThat(CLIENT.response("/object-query/unheard-of").statusCode()).isEqualTo(404);
    }

    @Test
    void aSortOrdersTheRows() throws IOException {
        JsonNode page = CLIENT.get("/object-query/accounts", "pageSize=99", "sort[]=AccountNumber.DESC");

        List<String> numbers = new ArrayList<>();
        page.get("data").forEach(row -> numbers.add(row.get("accountNumber").asString()));
        assertThat(numbers).startsWith("A00000191", "A00000190", "A00000114").endsWith("A00000101");
    }

    @Test
    void aRecordAddedWhileTheStubRunsIsServed() throws IOException {
        DataSet data = DataSet.standard();
        SamplePaymentApplication known = data.paymentApplications().get(0);
        try (StubZuora stub = new StubZuora(data)) {
            StubZuoraClient client = new StubZuoraClient(stub);
            String path = "/object-query/payment-applications/" + Ids.paymentApplication(99_999);
            assertThat(client.response(path).statusCode()).isEqualTo(404);

            data.add(new SamplePaymentApplication(
                    Ids.paymentApplication(99_999),
                    known.groupId(),
                    known.accountId(),
                    known.documentOwnerId(),
                    known.paymentId(),
                    known.invoiceId(),
                    known.amount(),
                    known.effectiveDate(),
                    known.status(),
                    known.createdAt(),
                    known.updatedAt()));

            assertThat(client.response(path).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void onlyReadingIsOffered() throws IOException {
        HttpResponse<String> response = CLIENT.send(CLIENT.request("/object-query/accounts")
                .POST(HttpRequest.BodyPublishers.ofString("{}"))
                .build());

        assertThat(response.statusCode()).isEqualTo(405);
    }

    private static List<String> ids(JsonNode page) {
        List<String> ids = new ArrayList<>();
        page.get("data").forEach(row -> ids.add(row.get("id").asString()));
        return ids;
    }
}
