package org.buyergraph.salesforce;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.Collections;
import java.util.List;
import org.buyergraph.salesforce.StubSalesforceClient.Answer;
import org.buyergraph.testkit.data.DataSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class StubSalesforceRecordsTest {

    private static final String ROOT = StubSalesforceClient.ROOT;
    private static final String ACCOUNTS = ROOT + "/sobjects/Account/";
    private static final String COLLECTION = ROOT + "/composite/sobjects/Account";

    private final DataSet data = DataSet.standard();
    private final StubSalesforce stub = new StubSalesforce(data);
    private final StubSalesforceClient client = StubSalesforceClient.loggedIn(stub);

    @AfterEach
    void stop() {
        stub.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0014M00000A0104", "0014M00000A0104QAB", "Account_ID_18__c/0014M00000A0104QAB"})
    void aRecordHasWhatWasAskedFor(String key) {
        JsonNode record = client.get(ACCOUNTS + key + "?fields=Id,Name").json();

        assertThat(record.propertyNames()).containsExactly("attributes", "Id", "Name");
        assertThat(record.path("Id").asString()).isEqualTo("0014M00000A0104QAB");
        assertThat(record.at("/attributes/url").asString()).isEqualTo(ACCOUNTS + "0014M00000A0104QAB");
    }

    @ParameterizedTest
    @CsvSource({
        "Account/0014M00000A9999QAB, 404, NOT_FOUND",
        "Account/0034M00000C0104QAB, 404, NOT_FOUND",
        "Account/short, 404, NOT_FOUND",
        "Account/Name/Corvid, 404, NOT_FOUND",
        "Nothing/0014M00000A0104QAB, 404, NOT_FOUND",
        "Account/0014M00000A0104QAB?fields=Regionn, 400, INVALID_FIELD",
        "Account/0014M00000A0104QAB?fields=Owner.Name, 400, INVALID_FIELD",
    })
    void aRecordThatIsNotThereIsRefusedWithAnArray(String path, int status, String code) {
        Answer answer = client.get(ROOT + "/sobjects/" + path);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.json().isArray()).isTrue();
        assertThat(answer.errorCode()).isEqualTo(code);
    }

    @Test
    void refusalsAreTheSamples() {
        assertThat(client.get(ACCOUNTS + "0014M00000A9999QAB")
                        .json()
                        .path(0)
                        .path("message")
                        .asString())
                .isEqualTo("The requested resource does not exist");
        assertThat(client.get(ACCOUNTS + "0014M00000A0104QAB?fields=Regionn")
                        .json()
                        .path(0)
                        .path("message")
                        .asString())
                .isEqualTo("No such column 'Regionn' on entity 'Account'.");
    }

    @Test
    void aCollectionKeepsTheOrderAndRepeats() {
        JsonNode records = collection(
                        List.of("0014M00000A0104", "nonsense", "0014M00000A0101QAB", "0014M00000A0104QAB"), "Id")
                .json();

        assertThat(records.size()).isEqualTo(4);
        assertThat(records.at("/0/Id").asString()).isEqualTo("0014M00000A0104QAB");
        assertThat(records.path(1).isNull()).isTrue();
        assertThat(records.at("/2/Id").asString()).isEqualTo("0014M00000A0101QAB");
        assertThat(records.at("/3/Id").asString()).isEqualTo("0014M00000A0104QAB");
    }

    @Test
    void aCollectionCanBeRead() {
        assertThat(client.get(COLLECTION + "?ids=0014M00000A0104QAB,0014M00000A9404QAB&fields=Id,Name")
                        .json()
                        .at("/0/Name")
                        .asString())
                .isEqualTo("Corvid Aerospace Inc.");
    }

    @Test
    void oneUnknownFieldFailsTheWholeCollection() {
        Answer answer = collection(List.of("0014M00000A0104QAB"), "Id\",\"Regionn");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.errorCode()).isEqualTo("INVALID_FIELD");
    }

    @Test
    void aCollectionHoldsTwoThousandIds() {
        assertThat(collection(Collections.nCopies(2_000, "0014M00000A0104QAB"), "Id")
                        .json()
                        .size())
                .isEqualTo(2_000);
        assertThat(collection(Collections.nCopies(2_001, "0014M00000A0104QAB"), "Id")
                        .status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "{\"ids\":[]}", "{\"ids\":[\"0014M00000A0104QAB\"]}", "{\"ids\":5}"})
    void aCollectionWithABadBodyIsRefused(String body) {
        Answer answer = client.post(COLLECTION, body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.errorCode()).isEqualTo("JSON_PARSER_ERROR");
    }

    @Test
    void methodsAndMediaTypesAreChecked() {
        assertThat(client.send(client.authorized(ACCOUNTS + "0014M00000A0104QAB")
                                .DELETE()
                                .build())
                        .errorCode())
                .isEqualTo("METHOD_NOT_ALLOWED");
        assertThat(client.send(client.authorized(COLLECTION)
                                .POST(BodyPublishers.ofString("{}"))
                                .build())
                        .status())
                .isEqualTo(415);
        assertThat(client.send(client.authorized(COLLECTION)
                                .PUT(BodyPublishers.noBody())
                                .build())
                        .status())
                .isEqualTo(405);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/services/data/v12.0/limits", "/services/data/v66.0/nothing", "/elsewhere"})
    void otherPathsAreNotFound(String path) {
        assertThat(client.get(path).errorCode()).isEqualTo("NOT_FOUND");
    }

    @Test
    void theVersionThatIsAskedAnswers() {
        assertThat(client.get("/services/data/v67.0/sobjects/Account/0014M00000A0104QAB")
                        .json()
                        .at("/attributes/url")
                        .asString())
                .isEqualTo("/services/data/v67.0/sobjects/Account/0014M00000A0104QAB");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Account", "Contact", "Opportunity", "User"})
    void everyDescribedFieldCanBeSelected(String object) {
        JsonNode fields =
                client.get(ROOT + "/sobjects/" + object + "/describe").json().path("fields");
        List<String> names =
                fields.valueStream().map(field -> field.path("name").asString()).toList();

        JsonNode row = client.query("SELECT " + String.join(",", names) + " FROM " + object)
                .json()
                .at("/records/0");

        assertThat(row.propertyNames()).containsAll(names).hasSize(names.size() + 1);
    }

    @Test
    void aDescriptionThatIsKnownIsNotSentAgain() {
        Answer described = client.get(ACCOUNTS + "describe");
        String lastModified = described.header("Last-Modified");

        Answer again = describeSince(lastModified);

        assertThat(again.status()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(describeSince("Mon, 01 Jan 2024 00:00:00 GMT").status()).isEqualTo(200);
        stub.hideField("Account", "Account_Segment__c");
        assertThat(describeSince(lastModified).status()).isEqualTo(200);
    }

    @Test
    void aHiddenFieldIsNeitherDescribedNorRead() {
        stub.hideField("Account", "Account_Segment__c");

        assertThat(client.get(ACCOUNTS + "describe").body()).doesNotContain("Account_Segment__c");
        assertThat(client.get(ACCOUNTS + "0014M00000A0104QAB").body()).doesNotContain("Account_Segment__c");
        assertThat(client.query("SELECT Id, Account_Segment__c FROM Account").errorCode())
                .isEqualTo("INVALID_FIELD");
        assertThat(collection(List.of("0014M00000A0104QAB"), "Account_Segment__c")
                        .status())
                .isEqualTo(400);
    }

    private Answer describeSince(String date) {
        return client.send(client.authorized(ACCOUNTS + "describe")
                .header("If-Modified-Since", date)
                .build());
    }

    private Answer collection(List<String> ids, String fields) {
        return client.post(
                COLLECTION, "{\"ids\":[\"%s\"],\"fields\":[\"%s\"]}".formatted(String.join("\",\"", ids), fields));
    }
}
