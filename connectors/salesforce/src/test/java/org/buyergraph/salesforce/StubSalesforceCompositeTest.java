package org.buyergraph.salesforce;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.buyergraph.salesforce.StubSalesforceClient.Answer;
import org.buyergraph.testkit.data.DataSet;
import org.buyergraph.testkit.data.FaultKeys;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class StubSalesforceCompositeTest {

    private static final String ROOT = StubSalesforceClient.ROOT;
    private static final String QUERY = ROOT + "/query?q=SELECT+Id+FROM+User";

    private final StubSalesforce stub = new StubSalesforce(DataSet.standard());
    private final StubSalesforceClient client = StubSalesforceClient.loggedIn(stub);

    @AfterEach
    void stop() {
        stub.close();
    }

    @Test
    void aPartMayReferToAnEarlierOne() {
        JsonNode parts = composite(
                        false,
                        part(
                                "opps",
                                ROOT + "/query?q=SELECT+AccountId+FROM+Opportunity+WHERE+IsWon=false"
                                        + "+ORDER+BY+CloseDate+DESC"),
                        part("acct", ROOT + "/sobjects/Account/@{opps.records[0].AccountId}?fields=Name,OwnerId"),
                        part("owner", ROOT + "/sobjects/User/@{acct.OwnerId}"))
                .json()
                .path("compositeResponse");

        assertThat(parts.at("/1/body/Name").asString()).isEqualTo("Corvid Aerospace Inc.");
        assertThat(parts.at("/2/body/Name").asString()).isEqualTo("Noor Haddad");
    }

    @Test
    void aPartThatFailsLeavesTheOthersAlone() {
        JsonNode parts = composite(
                        false,
                        part("bad", ROOT + "/sobjects/Account/0014M00000A9404QAB"),
                        part("after", ROOT + "/sobjects/User/@{bad.OwnerId}"),
                        part("good", QUERY))
                .json()
                .path("compositeResponse");

        assertThat(parts.at("/0/httpStatusCode").asInt()).isEqualTo(404);
        assertThat(parts.at("/0/body/0/errorCode").asString()).isEqualTo("NOT_FOUND");
        assertThat(parts.at("/1/body/0/errorCode").asString()).isEqualTo("PROCESSING_HALTED");
        assertThat(parts.at("/2/body/totalSize").asInt()).isEqualTo(3);
    }

    @Test
    void allOrNoneHaltsTheOthers() {
        JsonNode parts = composite(true, part("bad", ROOT + "/nothing"), part("good", QUERY))
                .json()
                .path("compositeResponse");

        assertThat(parts.at("/0/httpStatusCode").asInt()).isEqualTo(404);
        assertThat(parts.at("/1/body/0/errorCode").asString()).isEqualTo("PROCESSING_HALTED");
    }

    @ParameterizedTest
    @CsvSource({"5, 200", "6, 400"})
    void fivePartsMayQuery(int queries, int status) {
        String[] parts =
                IntStream.range(0, queries).mapToObj(i -> part("q" + i, QUERY)).toArray(String[]::new);

        assertThat(composite(false, parts).status()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"25, 200", "26, 400"})
    void aCallHasTwentyFiveParts(int count, int status) {
        String[] parts = IntStream.range(0, count)
                .mapToObj(i -> part("p" + i, ROOT + "/limits"))
                .toArray(String[]::new);

        assertThat(composite(false, parts).status()).isEqualTo(status);
        assertThat(batch("v66.0/limits", count).status()).isEqualTo(status);
    }

    @Test
    void aCompositeCallCountsOnceAndEachPartOfABatch() {
        composite(false, part("a", ROOT + "/limits"), part("b", ROOT + "/limits"));
        assertThat(client.get(ROOT + "/limits").header("Sforce-Limit-Info")).isEqualTo("api-usage=2/5000000");

        assertThat(batch("v66.0/limits", 3).header("Sforce-Limit-Info")).isEqualTo("api-usage=5/5000000");
    }

    @Test
    void aBatchTellsThatAPartFailed() {
        JsonNode answer = batch("v66.0/sobjects/Account/0014M00000A9404QAB", 1).json();

        assertThat(answer.path("hasErrors").asBoolean()).isTrue();
        assertThat(answer.at("/results/0/statusCode").asInt()).isEqualTo(404);
        assertThat(answer.at("/results/0/result/0/errorCode").asString()).isEqualTo("NOT_FOUND");
    }

    @Test
    void aFaultOfTheOrgFailsTheCall() {
        String account = ROOT + "/sobjects/Account/";

        assertThat(composite(false, part("a", QUERY), part("b", account + FaultKeys.LIMITED_CRM_ACCOUNT))
                        .errorCode())
                .isEqualTo("REQUEST_LIMIT_EXCEEDED");
        assertThat(composite(false, part("b", account + FaultKeys.UNAVAILABLE_CRM_ACCOUNT))
                        .status())
                .isEqualTo(503);
    }

    private Answer composite(boolean allOrNone, String... parts) {
        return client.post(
                ROOT + "/composite",
                "{\"allOrNone\":%s,\"compositeRequest\":[%s]}".formatted(allOrNone, String.join(",", parts)));
    }

    private Answer batch(String url, int count) {
        String part = "{\"method\":\"GET\",\"url\":\"%s\"}".formatted(url);
        String parts = Collections.nCopies(count, part).stream().collect(Collectors.joining(","));
        return client.post(
                ROOT + "/composite/batch", "{\"haltOnError\":false,\"batchRequests\":[%s]}".formatted(parts));
    }

    private static String part(String reference, String url) {
        return "{\"method\":\"GET\",\"url\":\"%s\",\"referenceId\":\"%s\"}".formatted(url, reference);
    }
}
