package org.buyergraph.zuora;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import org.buyergraph.testkit.data.DataSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What Zuora does now and then, switched on one by one. */
class StubZuoraOdditiesTest {

    private final StubZuora stub = new StubZuora(DataSet.standard());
    private final StubZuoraClient client = new StubZuoraClient(stub);

    @AfterEach
    void close() {
        stub.close();
    }

    @Test
    void aCursorRepeats() throws IOException {
        stub.turnOn(StubZuora.Oddity.REPEATED_PAGE);

        String first = client.get("/object-query/invoices").get("nextPage").asString();
        String second = client.get("/object-query/invoices", "cursor=" + first)
                .get("nextPage")
                .asString();

        assertThat(second).isEqualTo(first);
    }

    @Test
    void aPageOfV1Repeats() throws IOException {
        stub.turnOn(StubZuora.Oddity.REPEATED_PAGE);

        String first =
                client.get("/v1/catalog/products?pageSize=2").get("nextPage").asString();

        assertThat(client.get(first).get("nextPage").asString()).isEqualTo(first);
    }

    @Test
    void theLinkToTheNextPageIsAPathOrAUrl() throws IOException {
        JsonNode relative = client.get("/v1/catalog/products?page=1&pageSize=4");
        stub.turnOn(StubZuora.Oddity.ABSOLUTE_NEXT_PAGE);
        JsonNode absolute = client.get("/v1/catalog/products?page=1&pageSize=4");

        assertThat(relative.get("nextPage").asString()).isEqualTo("/v1/catalog/products?page=2&pageSize=4");
        assertThat(absolute.get("nextPage").asString())
                .isEqualTo(stub.baseUrl() + "/v1/catalog/products?page=2&pageSize=4");
        assertThat(client.get(absolute.get("nextPage").asString())
                        .get("products")
                        .size())
                .isEqualTo(4);
    }

    @Test
    void closedListsHoldUnknownWords() throws IOException {
        stub.turnOn(StubZuora.Oddity.UNKNOWN_VALUES);

        JsonNode v1 = client.get("/v1/subscriptions/A-S00000101");
        JsonNode query = client.get("/object-query/subscriptions", "expand[]=rateplans.rateplancharges");

        assertThat(v1.get("status").asString()).isEqualTo("NeverHeardOf");
        assertThat(v1.at("/ratePlans/0/ratePlanCharges/0/model").asString()).isEqualTo("NeverHeardOf");
        assertThat(query.at("/data/0/ratePlans/0/ratePlanCharges/0/chargeModel").asString())
                .isEqualTo("NeverHeardOf");
    }

    @Test
    void everyObjectHasUnknownFields() throws IOException {
        stub.turnOn(StubZuora.Oddity.UNKNOWN_FIELDS);

        JsonNode v1 = client.get("/v1/accounts/A00000101");
        JsonNode query = client.get("/object-query/accounts", "expand[]=billto");

        assertThat(v1.has("unheardOfObject")).isTrue();
        assertThat(v1.get("basicInfo").has("unheardOfList")).isTrue();
        assertThat(query.at("/data/0/billTo").has("unheardOfField__c")).isTrue();
    }

    @Test
    void aCodeIsText() throws IOException {
        stub.turnOn(StubZuora.Oddity.CODE_AS_STRING);

        JsonNode refused = client.get("/v1/accounts/A00099999");

        assertThat(refused.at("/reasons/0/code").isString()).isTrue();
        assertThat(refused.at("/reasons/0/code").asString()).isEqualTo("50000040");
    }

    @Test
    void odditiesWorkByHand() throws IOException {
        client.send(client.request("/stub-oddities/CODE_AS_STRING")
                .PUT(HttpRequest.BodyPublishers.noBody())
                .build());
        JsonNode refused = client.get("/v1/accounts/A00099999");
        client.send(client.request("/stub-oddities/CODE_AS_STRING").DELETE().build());
        JsonNode normal = client.get("/v1/accounts/A00099999");

        assertThat(refused.at("/reasons/0/code").isString()).isTrue();
        assertThat(normal.at("/reasons/0/code").isNumber()).isTrue();
    }

    @Test
    void faultKeysStrikeAgainByHand() throws IOException {
        client.get("/v1/accounts/A00099061");

        client.send(client.request("/stub-oddities").DELETE().build());

        assertThat(client.response("/v1/accounts/A00099061").body()).contains("50000061");
    }

    @Test
    void resetTurnsEverythingOff() throws IOException {
        stub.turnOn(StubZuora.Oddity.UNKNOWN_FIELDS);
        stub.reset();

        assertThat(client.get("/v1/accounts/A00000101").has("unheardOfText")).isFalse();
        assertThat(stub.calls().all()).hasSize(1);
    }
}
