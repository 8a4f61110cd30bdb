package org.buyergraph.gateway.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.buyergraph.gateway.testing.Answer;
import org.buyergraph.gateway.testing.RunningGateway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is no request at all gets a code and a sentence, not a stack trace, a 500 or a silent nothing. */
class BadRequestIT extends RunningGateway {

    @AfterEach
    void noVendorWasAsked() {
        VENDORS.servers().forEach(server -> assertThat(server.calls().all()).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "{\"query\":",
                "[]",
                "[{\"query\":\"{ __typename }\"}]",
                "null",
                "\"text\"",
                "42",
                "{}",
                "{\"query\":null}",
                "{\"query\":{}}",
                "{\"query\":\"{ __typename }\",\"variables\":[]}",
                "{\"query\":\"{ __typename }\",\"variables\":\"x\"}"
            })
    void aBodyThatIsNoRequestIsRefused(String body) {
        Answer answer = post(body, support());

        assertThat(answer.status()).isEqualTo(400);
        assertRefused(answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"query\":\"{\"}",
                "{\"query\":\"\"}",
                "{\"query\":\"query A { __typename } query B { __typename }\"}",
                "{\"query\":\"{ nothing }\"}",
                "{\"query\":\"mutation { buy }\"}",
                "{\"query\":\"subscription { news }\"}",
                "{\"query\":\"query($a: Nothing) { __typename }\"}",
                "{\"query\":\"query($n: String!) { account(by: {number: $n}) { name } }\"}",
                "{\"query\":\"query($n: AccountBy!) { account(by: $n) { name } }\",\"variables\":{\"n\":{\"number\":5,\"id\":6}}}",
                "{\"query\":\"{ account(by: {}) { name } }\"}",
                "{\"query\":\"{ account(by: {number: null}) { name } }\"}",
                "{\"query\":\"{ __typename }\",\"operationName\":\"Missing\"}"
            })
    void aDocumentThatCannotBeExecutedIsRefused(String body) {
        Answer answer = post(body, support());

        assertThat(answer.status()).isBetween(200, 499);
        assertRefused(answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/x-www-form-urlencoded",
                "multipart/form-data",
                "nonsense",
                "application/xml",
                "application/json; charset=utf-16",
                "application/json; charset=iso-8859-1",
                "application/json; charset=none",
                "application/*",
                "*/*"
            })
    void anotherContentTypeIsRefused(String type) {
        Map<String, String> headers = new HashMap<>(support());
        headers.put("Content-Type", type);

        Answer answer = post("{\"query\":\"{ __typename }\"}", headers);

        assertThat(answer.status()).isEqualTo(415);
        assertRefused(answer);
    }

    @Test
    void anAnswerThatTheClientCannotReadIsRefused() {
        Map<String, String> headers = new HashMap<>(support());
        headers.put("Accept", "image/png");

        Answer answer = post("{\"query\":\"{ __typename }\"}", headers);

        assertThat(answer.status()).isEqualTo(406);
        assertRefused(answer);
    }

    @Test
    void fiveMegabytesAreTooMuch() {
        Answer answer = post("{\"query\":\"{ __typename }\",\"x\":\"" + "x".repeat(5_000_000) + "\"}", support());

        assertThat(answer.status()).isEqualTo(413);
        assertRefused(answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json; charset=utf-8", "application/json;charset=UTF-8", "Application/JSON"})
    void jsonInItsOnlyCharsetIsTaken(String type) {
        Map<String, String> headers = new HashMap<>(support());
        headers.put("Content-Type", type);

        assertThat(post("{\"query\":\"{ __typename }\"}", headers)
                        .data("/__typename")
                        .asString())
                .isEqualTo("Query");
    }

    private static void assertRefused(Answer answer) {
        assertThat(answer.errors()).isNotEmpty().allSatisfy(error -> {
            assertThat(error.at("/extensions/code").asString()).isEqualTo("BAD_USER_INPUT");
            assertThat(error.at("/extensions/requestId").asString()).isNotEmpty();
            assertThat(error.path("message").asString()).isNotBlank();
        });
        assertThat(answer.text()).doesNotContain("Exception", "org.", "java.", "stack");
    }

    private Map<String, String> support() {
        return Map.of("Authorization", "Bearer " + issuer().token("support"));
    }
}
