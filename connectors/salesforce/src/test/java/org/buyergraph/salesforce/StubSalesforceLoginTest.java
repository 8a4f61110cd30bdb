package org.buyergraph.salesforce;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;
import org.buyergraph.salesforce.StubSalesforceClient.Answer;
import org.buyergraph.testkit.data.DataSet;
import org.buyergraph.testkit.data.FaultKeys;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StubSalesforceLoginTest {

    private static final String LOGIN_HOST = "https://login.salesforce.com";
    private static final String ACCOUNT = StubSalesforceClient.ROOT + "/sobjects/Account/0014M00000A0102QAB";

    private final StubSalesforce stub = new StubSalesforce(DataSet.standard());
    private final StubSalesforceClient client = new StubSalesforceClient(stub);

    @AfterEach
    void stop() {
        stub.close();
    }

    @Test
    void theClientsCredentialsBuyASession() {
        Answer answer = client.login(StubSalesforce.CLIENT_ID, StubSalesforce.CLIENT_SECRET);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().propertyNames())
                .containsExactlyInAnyOrder(
                        "access_token", "signature", "token_format", "instance_url", "id", "token_type", "issued_at");
        assertThat(answer.json().path("token_type").asString()).isEqualTo("Bearer");
        assertThat(answer.json().path("token_format").asString()).isEqualTo("opaque");
        assertThat(answer.json().path("instance_url").asString()).isEqualTo(stub.baseUrl());
        assertThat(answer.json().path("id").asString())
                .isEqualTo("https://login.salesforce.com/id/00D4M0000000001UAA/0054M00000U0001QAB");
        assertThat(answer.json().path("access_token").asString()).startsWith("00D4M0000000001!");
    }

    @ParameterizedTest
    @CsvSource({
        StubSalesforce.CLIENT_ID + ", wrong, invalid_client, invalid client credentials",
        "nobody, " + StubSalesforce.CLIENT_SECRET + ", invalid_client_id, client identifier invalid",
        FaultKeys.EXPIRED_CRM_CLIENT + ", any, invalid_grant, expired authorization code"
    })
    void otherCredentialsAreRefusedWithAnObject(String id, String secret, String error, String description) {
        Answer answer = client.login(id, secret);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("error").asString()).isEqualTo(error);
        assertThat(answer.json().path("error_description").asString()).isEqualTo(description);
    }

    @Test
    void otherGrantsAreRefused() {
        assertThat(client.form(Map.of("grant_type", "password"))
                        .json()
                        .path("error")
                        .asString())
                .isEqualTo("unsupported_grant_type");
        assertThat(client.form(Map.of()).status()).isEqualTo(400);
        assertThat(client.get("/services/oauth2/token").status()).isEqualTo(405);
    }

    @Test
    void aSignedAssertionBuysASession() throws GeneralSecurityException {
        Answer answer = assertion(Instant.now().plusSeconds(180), LOGIN_HOST, StubSalesforce.USERNAME);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().propertyNames())
                .containsExactlyInAnyOrder("access_token", "scope", "instance_url", "id", "token_type");
    }

    @Test
    void anAssertionForAnotherAudienceIsTheSample() throws GeneralSecurityException {
        Answer answer = assertion(Instant.now().plusSeconds(180), "https://elsewhere.example", StubSalesforce.USERNAME);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body())
                .isEqualTo("{\"error\":\"invalid_grant\",\"error_description\":\"audience is invalid\"}");
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 600})
    void anAssertionLivesShortly(long seconds) throws GeneralSecurityException {
        Answer answer = assertion(Instant.now().plusSeconds(seconds), LOGIN_HOST, StubSalesforce.USERNAME);

        assertThat(answer.json().path("error_description").asString()).isEqualTo("expired authorization code");
    }

    @Test
    void anAssertionNamesAUserWhoAgreed() throws GeneralSecurityException {
        Answer answer = assertion(Instant.now().plusSeconds(180), LOGIN_HOST, "someone@stub.example");

        assertThat(answer.json().path("error_description").asString()).isEqualTo("user hasn't approved this consumer");
    }

    @Test
    void aForgedAssertionIsRefused() throws GeneralSecurityException {
        PrivateKey other = KeyPairGenerator.getInstance("RSA").generateKeyPair().getPrivate();
        String claims = claims(Instant.now().plusSeconds(180), LOGIN_HOST, StubSalesforce.USERNAME);

        assertThat(send(sign("{\"alg\":\"RS256\"}", claims, other))
                        .json()
                        .path("error")
                        .asString())
                .isEqualTo("invalid_grant");
        assertThat(send(encoded("{\"alg\":\"none\"}") + "." + encoded(claims) + ".")
                        .status())
                .isEqualTo(400);
        assertThat(send("no assertion").status()).isEqualTo(400);
    }

    @Test
    void onlyTheLastTokenIsAccepted() {
        StubSalesforceClient earlier = StubSalesforceClient.loggedIn(stub);
        client.login();

        assertThat(earlier.get(ACCOUNT).errorCode()).isEqualTo("INVALID_SESSION_ID");
        assertThat(client.get(ACCOUNT).status()).isEqualTo(200);
    }

    @Test
    void aSessionEndsAfterTwoHoursOrWhenRevoked() {
        client.login();
        stub.useClock(InstantSource.offset(InstantSource.system(), Duration.ofMinutes(121)));
        assertThat(client.get(ACCOUNT).status()).isEqualTo(401);

        client.login();
        assertThat(client.get(ACCOUNT).status()).isEqualTo(200);
        stub.expireSession();
        assertThat(client.get(ACCOUNT).body())
                .contains("\"message\":\"Session expired or invalid\"")
                .contains("\"errorCode\":\"INVALID_SESSION_ID\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/sobjects/Account/0014M00000A0102QAB",
                "/sobjects/Account/describe",
                "/composite/sobjects/Account?ids=0014M00000A0102QAB&fields=Id",
                "/query?q=SELECT+Id+FROM+Account",
                "/query/01g4M00000Q0001QAB-5",
                "/composite",
                "/composite/batch",
                "/limits",
                "/nothing/here"
            })
    void nothingIsReadWithoutASession(String path) {
        String url = StubSalesforceClient.ROOT + path;

        assertThat(client.send(client.request(url).build()).status()).isEqualTo(401);
        assertThat(client.get(url).errorCode()).isEqualTo("INVALID_SESSION_ID");
        assertThat(client.send(client.request(url)
                                .header("Authorization", "Basic bm9ib2R5Og==")
                                .build())
                        .header("Sforce-Limit-Info"))
                .startsWith("api-usage=");
    }

    private Answer assertion(Instant end, String audience, String user) throws GeneralSecurityException {
        return send(sign("{\"alg\":\"RS256\"}", claims(end, audience, user), StubSalesforce.privateKey()));
    }

    private Answer send(String assertion) {
        return client.form(Map.of("grant_type", "urn:ietf:params:oauth:grant-type:jwt-bearer", "assertion", assertion));
    }

    private static String claims(Instant end, String audience, String user) {
        return "{\"iss\":\"%s\",\"sub\":\"%s\",\"aud\":\"%s\",\"exp\":%d}"
                .formatted(StubSalesforce.CLIENT_ID, user, audience, end.getEpochSecond());
    }

    private static String sign(String header, String claims, PrivateKey key) throws GeneralSecurityException {
        String signed = encoded(header) + "." + encoded(claims);
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(key);
        signature.update(signed.getBytes(StandardCharsets.US_ASCII));
        return signed + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signature.sign());
    }

    private static String encoded(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
