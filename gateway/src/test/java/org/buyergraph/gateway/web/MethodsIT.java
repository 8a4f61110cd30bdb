package org.buyergraph.gateway.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.buyergraph.gateway.testing.RunningGateway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;
import reactor.netty.ByteBufFlux;
import reactor.netty.http.HttpProtocol;

/** By which methods the graph is asked, and what each may do. */
class MethodsIT extends RunningGateway {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String ACCOUNT = "{ account(by: {number: \"A00000101\"}) { name } }";
    private static final String BODY = "{\"query\":\"" + ACCOUNT.replace("\"", "\\\"") + "\"}";
    private static final String ALL = "GET,HEAD,POST,QUERY,OPTIONS";

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST", "QUERY"})
    void allSayTheSame(String method) throws Exception {
        for (int i = 0; i < 3; i++) { // by the general road, by the prepared document, and as it is remembered
            HttpResponse<String> answer = asked(method, ACCOUNT, token());

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).isEqualTo("{\"data\":{\"account\":{\"name\":\"Brightwater Studio LLC\"}}}");
            assertThat(answer.headers().firstValue("cache-control"))
                    .hasValue(method.equals("POST") ? "private, no-store" : "private, no-cache");
        }
    }

    @Test
    void headHasNoBody() throws Exception {
        HttpResponse<String> whole = asked("GET", ACCOUNT, token());
        HttpResponse<String> head = asked("HEAD", ACCOUNT, token());

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.headers().firstValue("content-type"))
                .isEqualTo(whole.headers().firstValue("content-type"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "QUERY"})
    void whoComesWithoutATokenIsToldSo(String method) throws Exception {
        HttpResponse<String> answer = asked(method, ACCOUNT, null);

        assertThat(answer.body()).contains("UNAUTHENTICATED").doesNotContain("Brightwater");
        assertThat(VENDORS.zuora().calls().all()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "QUERY"})
    void whoHasTheAnswerAlreadyIsToldSo(String method) throws Exception {
        String tag =
                asked(method, ACCOUNT, token()).headers().firstValue("etag").orElseThrow();
        URI address = address("/graphql" + (method.equals("GET") ? "?query=" + URLEncoder.encode(ACCOUNT, UTF_8) : ""));
        String body = method.equals("GET") ? "" : BODY;
        for (int i = 0; i < 2; i++) {
            HttpResponse<String> same = send(
                    method,
                    address,
                    body,
                    Map.of("Content-Type", "application/json", "Authorization", token(), "If-None-Match", tag));

            assertThat(same.statusCode()).isEqualTo(304);
            assertThat(same.body()).isEmpty();
            assertThat(same.headers().firstValue("etag")).hasValue(tag);
        }
        HttpResponse<String> others = send(
                method,
                address,
                body,
                Map.of(
                        "Content-Type",
                        "application/json",
                        "Authorization",
                        "Bearer " + issuer().token("customer-700104"),
                        "If-None-Match",
                        tag));
        assertThat(others.statusCode())
                .as("what another sees is no answer of theirs")
                .isEqualTo(200);
    }

    @Test
    void whoAsksByWhichMethodsIsTold() throws Exception {
        HttpResponse<String> answer = send("OPTIONS", address("/graphql"), "", Map.of());

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(answer.headers().firstValue("allow")).hasValue(ALL);
        assertThat(answer.headers().firstValue("accept-query")).hasValue("application/json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "PATCH", "TRACE", "PROPFIND", "BUY"})
    void everyOtherIsNotAllowed(String method) throws Exception {
        HttpResponse<String> answer = send(method, address("/graphql"), BODY, Map.of("Authorization", token()));

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("allow")).hasValue(ALL);
        assertThat(answer.body()).contains("BAD_USER_INPUT");
        assertThat(VENDORS.zuora().calls().all()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            application/graphql-response+json                                        | application/graphql-response+json
            application/graphql-response+json; charset=utf-8, application/json       | application/graphql-response+json
            application/json, application/graphql-response+json                      | application/json
            application/json;q=0.5, application/graphql-response+json                | application/graphql-response+json
            application/graphql-response+json;q=0.5, application/json;q=0.9          | application/json
            text/html, */*;q=0.1                                                     | application/json
            */*, application/json;q=0                                                | application/graphql-response+json
            application/*                                                            | application/json
            application/*+json                                                       | application/graphql-response+json
            """)
    void theFormIsTheOneThatIsLikedBest(String accept, String form) throws Exception {
        for (int i = 0; i < 3; i++) {
            HttpResponse<String> answer = send(
                    "POST",
                    address("/graphql"),
                    BODY,
                    Map.of("Authorization", token(), "Content-Type", "application/json", "Accept", accept));

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("content-type")).hasValue(form);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "application/json;q=0", "application/json; charset=utf-16", "no type"})
    void aFormThatWeDoNotWriteIsNotAcceptable(String accept) throws Exception {
        HttpResponse<String> answer = send(
                "POST",
                address("/graphql"),
                BODY,
                Map.of("Authorization", token(), "Content-Type", "application/json", "Accept", accept));

        assertThat(answer.statusCode()).isEqualTo(406);
        assertThat(VENDORS.zuora().calls().all()).isEmpty();
    }

    /** A client takes plain JSON with such a status for the answer of somebody between. */
    @Test
    void whatIsRefusedIsToldInTheFormThatIsWanted() throws Exception {
        Map<String, String> headers = Map.of(
                "Authorization",
                "Bearer nonsense",
                "Content-Type",
                "application/json",
                "Accept",
                "application/graphql-response+json, application/json;q=0.9");
        HttpResponse<String> answer = send("POST", address("/graphql"), BODY, headers);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("content-type")).hasValue("application/graphql-response+json");
        assertThat(answer.body()).contains("UNAUTHENTICATED");
    }

    @Test
    void everyAnswerSaysWhichRequestAndWhichTraceItBelongsTo() throws Exception {
        String trace = "0af7651916cd43dd8448eb211c80319c";
        Map<String, String> headers =
                Map.of("Content-Type", "application/json", "traceparent", "00-" + trace + "-b7ad6b7169203331-01");
        HttpResponse<String> good = send("POST", address("/graphql"), "{\"query\":\"{ __typename }\"}", headers);
        HttpResponse<String> bad = send("POST", address("/graphql"), "{\"query\":", headers);

        assertThat(List.of(good, bad)).allSatisfy(answer -> {
            assertThat(answer.headers().firstValue("traceresponse").orElseThrow())
                    .matches("00-" + trace + "-(?!b7ad6b7169203331)[0-9a-f]{16}-01");
            assertThat(answer.headers().firstValue("x-request-id").orElseThrow())
                    .isNotEmpty();
        });
        assertThat(json(bad.body()).at("/errors/0/extensions/requestId").asString())
                .isEqualTo(bad.headers().firstValue("x-request-id").orElseThrow());
    }

    @Test
    void httpTwoIsSpokenToThoseWhoKnow() {
        byte[] body = BODY.getBytes(UTF_8);
        for (int i = 0; i < 3; i++) {
            String answer = reactor.netty.http.client.HttpClient.create()
                    .protocol(HttpProtocol.H2C)
                    .headers(headers -> headers.set("Authorization", token()).set("Content-Type", "application/json"))
                    .post()
                    .uri(address("/graphql"))
                    .send(ByteBufFlux.fromInbound(Mono.just(body)))
                    .responseSingle((head, content) -> content.asString()
                            .map(text ->
                                    head.version().text() + " " + head.status().code() + " " + text))
                    .block(Duration.ofSeconds(20));

            assertThat(answer).isEqualTo("HTTP/2.0 200 {\"data\":{\"account\":{\"name\":\"Brightwater Studio LLC\"}}}");
        }
    }

    private HttpResponse<String> asked(String method, String document, String token) throws Exception {
        boolean byAddress = method.equals("GET") || method.equals("HEAD");
        URI address = address("/graphql" + (byAddress ? "?query=" + URLEncoder.encode(document, UTF_8) : ""));
        String body = byAddress ? "" : "{\"query\":\"" + document.replace("\"", "\\\"") + "\"}";
        Map<String, String> headers = token == null
                ? Map.of("Content-Type", "application/json")
                : Map.of("Content-Type", "application/json", "Authorization", token);
        return send(method, address, body, headers);
    }

    private static HttpResponse<String> send(String method, URI address, String body, Map<String, String> headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .method(
                        method,
                        body.isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body));
        headers.forEach(request::header);
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private String token() {
        return "Bearer " + issuer().token("support");
    }
}
