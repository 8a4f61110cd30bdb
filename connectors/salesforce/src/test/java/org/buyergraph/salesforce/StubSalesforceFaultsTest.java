package org.buyergraph.salesforce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.buyergraph.salesforce.StubSalesforceClient.Answer;
import org.buyergraph.testkit.data.DataSet;
import org.buyergraph.testkit.data.FaultKeys;
import org.buyergraph.testkit.stub.Call;
import org.buyergraph.testkit.stub.Switch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every fault key and every switch, as a plain client sees them. */
class StubSalesforceFaultsTest {

    private static final String ROOT = StubSalesforceClient.ROOT;
    private static final String ACCOUNT = ROOT + "/sobjects/Account/0014M00000A0102QAB";

    private final StubSalesforce stub = new StubSalesforce(DataSet.standard());
    private final StubSalesforceClient client = StubSalesforceClient.loggedIn(stub);

    @AfterEach
    void stop() {
        stub.close();
    }

    @Test
    void theMissingAccountIsMissingEverywhere() {
        String id = FaultKeys.MISSING_CRM_ACCOUNT;

        assertThat(client.get(ROOT + "/sobjects/Account/" + id).status()).isEqualTo(404);
        assertThat(collection(id).json().path(0).isNull()).isTrue();
        assertThat(collection(id).json().path(1).isNull()).isFalse();
        assertThat(query(id).json().path("totalSize").asInt()).isEqualTo(1);
    }

    @Test
    void theLimitedAccountExhaustsTheLimitOfItsCall() {
        Stream.of(FaultKeys.LIMITED_CRM_ACCOUNT, FaultKeys.LIMITED_CRM_ACCOUNT.substring(0, 15))
                .flatMap(this::everyRead)
                .forEach(answer -> {
                    assertThat(answer.status()).isEqualTo(403);
                    assertThat(answer.errorCode()).isEqualTo("REQUEST_LIMIT_EXCEEDED");
                    assertThat(answer.json().at("/0/message").asString()).isEqualTo("TotalRequests Limit exceeded.");
                    assertThat(answer.header("Retry-After")).isEmpty();
                });
    }

    @Test
    void theUnavailableAccountMeetsMaintenance() {
        everyRead(FaultKeys.UNAVAILABLE_CRM_ACCOUNT).forEach(answer -> {
            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.header("Content-Type")).startsWith("text/html");
            assertThat(answer.body()).startsWith("<html>");
        });
    }

    @Test
    void theDailyLimitEnds() {
        stub.dailyLimit(2);

        assertThat(client.get(ACCOUNT).header("Sforce-Limit-Info")).isEqualTo("api-usage=1/2");
        assertThat(client.get(ROOT + "/limits")
                        .json()
                        .at("/DailyApiRequests/Remaining")
                        .asInt(-1))
                .isZero();
        assertThat(client.get(ACCOUNT).errorCode()).isEqualTo("REQUEST_LIMIT_EXCEEDED");
    }

    @Test
    void aUriMayHaveTwelveThousandCharacters() {
        Answer answer = client.query("SELECT Id FROM Account WHERE Name = '" + "x".repeat(12_000) + "'");

        assertThat(answer.status()).isEqualTo(200);
    }

    @Test
    void aLongUriIsRefused() {
        Answer answer = client.query("SELECT Id FROM Account WHERE Name = '" + "x".repeat(17_000) + "'");

        assertThat(answer.status()).isEqualTo(414);
        assertThat(answer.header("Sforce-Limit-Info")).isNotEmpty();
    }

    @Test
    void unknownFieldsComeInEveryObject() {
        stub.unknownFields(true);

        assertThat(client.get(ACCOUNT).json().has(StubSalesforce.UNKNOWN_FIELD)).isTrue();
        assertThat(collection(FaultKeys.MISSING_CRM_ACCOUNT).json().path(0).isNull())
                .isTrue();
        assertThat(query("0014M00000A0101QAB")
                        .json()
                        .at("/records/0/attributes")
                        .has(StubSalesforce.UNKNOWN_FIELD))
                .isTrue();
        assertThat(client.get(ROOT + "/nothing").json().path(0).has(StubSalesforce.UNKNOWN_FIELD))
                .isTrue();
    }

    @Test
    void unknownPicklistValuesComeWhereThereWasAValue() {
        stub.unknownPicklistValues(true);

        Answer answer = client.get(ACCOUNT + "?fields=Type,Account_Segment__c,Partner_Track__c,Name");

        assertThat(answer.json().path("Type").asString()).isEqualTo(StubSalesforce.UNKNOWN_PICKLIST_VALUE);
        assertThat(answer.json().path("Account_Segment__c").asString())
                .isEqualTo(StubSalesforce.UNKNOWN_PICKLIST_VALUE);
        assertThat(answer.json().path("Partner_Track__c").isNull()).isTrue();
        assertThat(answer.json().path("Name").asString()).isEqualTo("Falkenried Maschinenbau GmbH");
    }

    @ParameterizedTest
    @CsvSource({
        "401, INVALID_SESSION_ID",
        "403, REQUEST_LIMIT_EXCEEDED",
        "404, NOT_FOUND",
        "500, UNKNOWN_EXCEPTION",
        "503, SERVER_UNAVAILABLE",
        "429, BAD_REQUEST"
    })
    void aStatusIsWordedAsTheVendorWould(int status, String code) {
        stub.switches().add(Switch.on("/services/data/.*").status(status).times(1));

        Answer answer = client.get(ACCOUNT);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.errorCode()).isEqualTo(code);
        assertThat(answer.header("Sforce-Limit-Info")).startsWith("api-usage=");
        assertThat(client.get(ACCOUNT).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(ints = {502, 504})
    void aGatewaySpeaksHtml(int status) {
        stub.switches().add(Switch.onEverything().status(status));

        assertThat(client.get(ACCOUNT).header("Content-Type")).startsWith("text/html");
    }

    @ParameterizedTest
    @EnumSource(names = {"TRUNCATED_JSON", "NOT_JSON", "HTML", "EMPTY"})
    void aBodyBreaks(Switch.Broken how) {
        String whole = client.get(ACCOUNT).body();
        stub.switches().add(Switch.onEverything().broken(how));

        Answer answer = client.get(ACCOUNT);

        assertThat(answer.status()).isEqualTo(200);
        switch (how) {
            case TRUNCATED_JSON -> assertThat(whole).startsWith(answer.body()).isNotEqualTo(answer.body());
            case NOT_JSON -> assertThat(answer.body()).doesNotContain("{").isNotEmpty();
            case HTML -> assertThat(answer.header("Content-Type")).startsWith("text/html");
            default -> assertThat(answer.body()).isEmpty();
        }
    }

    @Test
    void aConnectionIsReset() {
        stub.switches().add(Switch.onEverything().resetting());

        assertThatThrownBy(() -> client.get(ACCOUNT)).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void anAnswerIsLateOrComesInPieces() {
        stub.switches()
                .add(Switch.on(".*/Account/.*").latency(Duration.ofMillis(150)).times(1));
        assertThat(time(() -> client.get(ACCOUNT))).isGreaterThanOrEqualTo(Duration.ofMillis(150));

        stub.switches().add(Switch.on(".*/Account/.*").dribble(Duration.ofMillis(200)));
        assertThat(time(() -> assertThat(client.get(ACCOUNT).json().path("Id").asString())
                        .isEqualTo("0014M00000A0102QAB")))
                .isGreaterThanOrEqualTo(Duration.ofMillis(150));
    }

    @Test
    void theTokenEndpointFailsAsWell() {
        stub.switches().add(Switch.on("/services/oauth2/token").status(503).times(1));

        assertThat(client.login(StubSalesforce.CLIENT_ID, StubSalesforce.CLIENT_SECRET)
                        .status())
                .isEqualTo(503);
        client.login();
        assertThat(client.get(ACCOUNT).status()).isEqualTo(200);
    }

    @Test
    void switchesAreWorkedByHand() {
        client.send(client.request("/__stub/switches")
                .POST(BodyPublishers.ofString("{\"path\":\".*/limits\",\"status\":500}"))
                .build());

        assertThat(client.get(ROOT + "/limits").errorCode()).isEqualTo("UNKNOWN_EXCEPTION");
        assertThat(client.get(ACCOUNT).status()).isEqualTo(200);
    }

    @Test
    void callsAreLoggedWithoutSecrets() {
        client.query("SELECT Id FROM User");

        List<Call> calls = stub.calls().withoutTokens();
        assertThat(calls).hasSize(1);
        assertThat(calls.get(0).first("q")).isEqualTo("SELECT Id FROM User");
        assertThat(stub.calls().all().toString())
                .doesNotContain(StubSalesforce.CLIENT_SECRET)
                .doesNotContain("Bearer");
    }

    private Stream<Answer> everyRead(String id) {
        return Stream.of(
                client.get(ROOT + "/sobjects/Account/" + id),
                collection(id),
                client.get(ROOT + "/composite/sobjects/Account?fields=Id&ids=0014M00000A0101QAB," + id),
                query(id),
                client.query("SELECT Id FROM Contact WHERE AccountId = '" + id + "'"));
    }

    private Answer collection(String id) {
        return client.post(
                ROOT + "/composite/sobjects/Account",
                "{\"ids\":[\"%s\",\"0014M00000A0101QAB\"],\"fields\":[\"Id\"]}".formatted(id));
    }

    private Answer query(String id) {
        return client.query("SELECT Id FROM Account WHERE Id IN ('0014M00000A0101QAB','" + id + "')");
    }

    private static Duration time(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
