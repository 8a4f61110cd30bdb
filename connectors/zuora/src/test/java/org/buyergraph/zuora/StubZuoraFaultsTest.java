package org.buyergraph.zuora;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.buyergraph.testkit.data.DataSet;
import org.buyergraph.testkit.stub.Switch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Each way in which Zuora fails, seen at the socket. */
class StubZuoraFaultsTest {

    private static final String LIST_WITH = "/object-query/accounts?filter%5B%5D=accountnumber.IN:%5BA00000101,";

    private final StubZuora stub = new StubZuora(DataSet.standard());
    private final StubZuoraClient client = new StubZuoraClient(stub);

    @AfterEach
    void close() {
        stub.close();
    }

    /** Where an account may be named: in v1's path, in a list, alone by id. */
    private static String v1(String key) {
        return "/v1/accounts/" + key;
    }

    private static String inList(String key) {
        return LIST_WITH + key + "%5D";
    }

    @Test
    void anUnknownAccountIsAnswered200ByV1() throws IOException {
        HttpResponse<String> response = client.response(v1("A00099999"));

        assertThat(response.statusCode()).isEqualTo(200);
        assertRefused(response, 50000040);
    }

    @Test
    void anUnknownAccountIs404ByKeyAndAbsentFromAList() throws IOException {
        HttpResponse<String> byKey = client.response("/object-query/accounts/A00099999");
        JsonNode list = client.get(inList("A00099999"));

        assertThat(byKey.statusCode()).isEqualTo(404);
        assertThat(StubZuoraClient.json(byKey).has("success")).isFalse();
        assertThat(list.get("data").size()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"A00099401", "8ad09000000000000000acc000099401"})
    void theTokenDiesOnce(String key) throws IOException {
        HttpResponse<String> dead = client.response(v1(key));
        HttpResponse<String> withoutANewToken = client.response(v1(key));
        client.renewToken();
        JsonNode account = client.get(v1(key));

        assertThat(dead.statusCode()).isEqualTo(401);
        assertThat(dead.headers().firstValue("WWW-Authenticate"))
                .hasValueSatisfying(realms -> assertThat(realms).contains("Bearer realm=\"Zuora API\""));
        assertRefused(dead, 90000011);
        assertThat(withoutANewToken.statusCode()).isEqualTo(401);
        assertThat(account.at("/basicInfo/accountNumber").asString()).isEqualTo("A00099401");
    }

    @Test
    void theTokenDiesInAListToo() throws IOException {
        assertThat(client.response(inList("A00099401")).statusCode()).isEqualTo(401);
        client.renewToken();
        assertThat(client.get(inList("A00099401")).get("data").size()).isEqualTo(2);
    }

    @Test
    void tooManyRequestsTwiceThenNormal() throws IOException {
        for (int i = 0; i < 2; i++) {
            HttpResponse<String> response = client.response(inList("A00099429"));
            assertThat(response.statusCode()).isEqualTo(429);
            assertThat(response.headers().firstValue("Retry-After")).hasValue("2");
            assertRefused(response, 50000070);
        }
        assertThat(client.get(inList("A00099429")).get("data").size()).isEqualTo(2);
    }

    @Test
    void resetMakesKeysStrikeAgain() throws IOException {
        assertThat(client.response(v1("A00099061")).body()).contains("50000061");
        assertThat(client.response(v1("A00099061")).body()).contains("basicInfo");

        stub.reset();

        assertThat(client.response(v1("A00099061")).body()).contains("50000061");
    }

    @Test
    void anInternalErrorIsJson() throws IOException {
        for (String path : new String[] {v1("A00099500"), inList("A00099500")}) {
            HttpResponse<String> response = client.response(path);
            assertThat(response.statusCode()).isEqualTo(500);
            assertRefused(response, 50000060);
        }
    }

    @Test
    void aKeyStrikesInEveryCollectionThatNamesTheAccount() throws IOException {
        String byId = "filter[]=accountid.IN:[8ad09000000000000000acc000000101,8ad09000000000000000acc000099500]";

        for (String collection : new String[] {"subscriptions", "invoices", "payments", "credit-memos"}) {
            assertThat(client.response("/object-query/" + collection, byId).statusCode())
                    .isEqualTo(500);
        }
        assertThat(client.response("/v1/billing-documents?accountNumber=A00099500")
                        .statusCode())
                .isEqualTo(500);
    }

    @Test
    void aGatewayTimeoutIsAPage() throws IOException {
        for (String path : new String[] {v1("A00099504"), inList("A00099504")}) {
            HttpResponse<String> response = client.response(path);
            assertThat(response.statusCode()).isEqualTo(504);
            assertThat(response.headers().firstValue("Content-Type"))
                    .hasValueSatisfying(type -> assertThat(type).startsWith("text/html"));
            assertThat(response.body()).startsWith("<html>");
        }
    }

    @Test
    void aLimitMayHideIn200() throws IOException {
        for (String path : new String[] {v1("A00099070"), inList("A00099070")}) {
            HttpResponse<String> response = client.response(path);
            assertThat(response.statusCode()).isEqualTo(200);
            assertRefused(response, 50000070);
        }
    }

    @Test
    void aTemporaryErrorHidesIn200Once() throws IOException {
        assertRefused(client.response(inList("A00099061")), 50000061);
        assertThat(client.get(inList("A00099061")).get("data").size()).isEqualTo(2);
    }

    @Test
    void oneKeyIsTooSlow() {
        for (String path : new String[] {v1("A00099888"), inList("A00099888")}) {
            assertThatThrownBy(() -> client.send(
                            client.request(path).timeout(Duration.ofMillis(400)).build()))
                    .isInstanceOf(HttpTimeoutException.class);
        }
    }

    @Test
    void oneKeyBreaksTheConnection() {
        for (String path : new String[] {v1("A00099777"), inList("A00099777")}) {
            assertThatThrownBy(() -> client.response(path))
                    .isInstanceOf(IOException.class)
                    .isNotInstanceOf(HttpTimeoutException.class);
        }
    }

    @Test
    void aCallWithoutATokenIsRefusedEverywhere() throws IOException {
        stub.tokens().expireAll();

        for (String path : new String[] {
            v1("A00000101"), inList("A00000102"), "/v1/files/1", "/v1/nowhere", "/nowhere", "/object-query/nothing"
        }) {
            assertThat(client.response(path).statusCode()).isEqualTo(401);
        }
    }

    @Test
    void aTokenExpires() throws IOException {
        Instant later = Instant.now().plusSeconds(3599);
        stub.tokens().useClock(Clock.fixed(later, ZoneOffset.UTC));

        assertThat(client.response(v1("A00000101")).statusCode()).isEqualTo(401);
        client.renewToken();
        assertThat(client.response(v1("A00000101")).statusCode()).isEqualTo(200);
    }

    @Test
    void onlyTheLastTokenIsGood() throws IOException {
        StubZuoraClient other = new StubZuoraClient(stub);

        assertThat(client.response(v1("A00000101")).statusCode()).isEqualTo(401);
        assertThat(other.response(v1("A00000101")).statusCode()).isEqualTo(200);
    }

    @Test
    void theTokenEndpointChecksWhoAsks() throws IOException {
        assertThat(client.requestToken(StubZuora.CLIENT_ID, "wrong", "client_credentials")
                        .statusCode())
                .isEqualTo(401);
        assertThat(client.requestToken("wrong", StubZuora.CLIENT_SECRET, "client_credentials")
                        .body())
                .contains("invalid_client");
        assertThat(client.requestToken(StubZuora.CLIENT_ID, StubZuora.CLIENT_SECRET, "password")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void theTokenEndpointFailsAndDawdlesOnDemand() throws IOException {
        stub.switches().add(Switch.on(StubZuora.TOKEN_PATH).status(503).times(1));
        stub.switches().add(Switch.on(StubZuora.TOKEN_PATH).latency(Duration.ofMillis(300)));
        Instant start = Instant.now();

        HttpResponse<String> refused =
                client.requestToken(StubZuora.CLIENT_ID, StubZuora.CLIENT_SECRET, "client_credentials");

        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(Duration.between(start, Instant.now())).isGreaterThanOrEqualTo(Duration.ofMillis(300));
    }

    @Test
    void aSwitchedStatusSpeaksZuora() throws IOException {
        stub.switches()
                .add(Switch.on("/v1/accounts/.*").status(429).retryAfter(7).times(1));

        HttpResponse<String> response = client.response(v1("A00000101"));

        assertThat(response.statusCode()).isEqualTo(429);
        assertThat(response.headers().firstValue("Retry-After")).hasValue("7");
        assertThat(response.headers().firstValue("RateLimit-Remaining")).isPresent();
        assertRefused(response, 50000070);
    }

    @Test
    void a200MayBeAPage() throws IOException {
        stub.switches().add(Switch.onEverything().broken(Switch.Broken.HTML).times(1));

        HttpResponse<String> response = client.response(v1("A00000101"));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).startsWith("<html>");
    }

    private static void assertRefused(HttpResponse<String> response, int code) {
        JsonNode body = StubZuoraClient.json(response);
        assertThat(body.path("success").isBoolean() && !body.get("success").booleanValue())
                .isTrue();
        assertThat(body.at("/reasons/0/code").intValue()).isEqualTo(code);
    }
}
