package org.buyergraph.gateway.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.buyergraph.gateway.testing.Answer;
import org.buyergraph.gateway.testing.RunningGateway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalManagementPort;

/** What a browser is let do for pages of others, and what every answer tells it. */
class DoorIT extends RunningGateway {
    private static final String ACCOUNT = "{\"query\":\"{ account(by: {number: \\\"A00000101\\\"}) { name } }\"}";

    @LocalManagementPort
    private int management;

    /** What a page of anybody can send without asking first. */
    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x"})
    void aSimpleRequestExecutesNothing(String type) {
        Answer answer = post(ACCOUNT, with("Content-Type", type));

        assertThat(answer.status()).isEqualTo(415);
        assertThat(VENDORS.zuora().calls().all()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example", "null", "https://shop.example.evil.example", "http://shop.example"})
    void aPageOfAnotherOriginIsRefusedWhateverItSends(String origin) throws Exception {
        String answer = raw("POST", "Origin: " + origin, "Content-Type: application/json");

        assertThat(answer).startsWith("HTTP/1.1 403").contains("FORBIDDEN").doesNotContain("Access-Control-Allow");
        assertThat(raw("OPTIONS", "Origin: " + origin, "Access-Control-Request-Method: POST"))
                .startsWith("HTTP/1.1 403")
                .doesNotContain("Access-Control-Allow");
        assertThat(VENDORS.zuora().calls().all()).isEmpty();
    }

    @Test
    void anAllowedPageMayAskWithItsTokenAndNoCookie() throws Exception {
        String preflight = raw(
                "OPTIONS",
                "Origin: " + SHOP,
                "Access-Control-Request-Method: POST",
                "Access-Control-Request-Headers: authorization,content-type");

        assertThat(preflight)
                .startsWith("HTTP/1.1 200")
                .contains("Access-Control-Allow-Origin: " + SHOP)
                .doesNotContain("Access-Control-Allow-Credentials");
        assertThat(raw("POST", "Origin: " + SHOP, "Content-Type: application/json"))
                .startsWith("HTTP/1.1 200")
                .contains("Access-Control-Allow-Origin: " + SHOP);
    }

    /** All that our clients' libraries send, and all that they have to read. */
    @Test
    void anAllowedPageMaySayWhatItWants() throws Exception {
        String ours =
                "cache-control,x-freshness,x-deadline-millis,x-view-as,traceparent,apollographql-client-name,if-none-match";
        for (String method : List.of("GET", "HEAD", "POST", "QUERY")) {
            String preflight = raw(
                    "OPTIONS",
                    "Origin: " + SHOP,
                    "Access-Control-Request-Method: " + method,
                    "Access-Control-Request-Headers: " + ours);

            assertThat(preflight)
                    .startsWith("HTTP/1.1 200")
                    .contains("Access-Control-Allow-Headers: " + ours.replace(",", ", "));
        }
        assertThat(raw("POST", "Origin: " + SHOP, "Content-Type: application/json"))
                .contains("Access-Control-Expose-Headers: Retry-After, ETag, X-Request-Id, traceresponse");
        assertThat(raw(
                        "OPTIONS",
                        "Origin: " + SHOP,
                        "Access-Control-Request-Method: POST",
                        "Access-Control-Request-Headers: x-other"))
                .startsWith("HTTP/1.1 403");
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /graphql",
        "GET, /graphql",
        "GET, /",
        "GET, /nowhere",
        "OPTIONS, /graphql",
        "GET, /documents/invoice-pdf/x"
    })
    void everyAnswerTellsBrowsersToKeepNothingAndFrameNothing(String method, String path) throws Exception {
        String answer = rawAt(method, path, "X-Nothing: x");

        assertThat(answer)
                .containsIgnoringCase("X-Content-Type-Options: nosniff")
                .containsIgnoringCase("no-store")
                .containsIgnoringCase("Content-Security-Policy: default-src 'none'; frame-ancestors 'none'")
                .containsIgnoringCase("Referrer-Policy: no-referrer")
                .containsIgnoringCase("X-Frame-Options: DENY");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/nowhere", "/graphql/", "/actuator/env", "/graphiql"})
    void anUnknownPathIsAnErrorWithACode(String path) {
        Answer known = get(path, support());
        Answer unknown = get(path, Map.of());

        assertThat(known.status()).isEqualTo(404);
        assertThat(known.problems()).containsExactly("BAD_USER_INPUT");
        assertThat(known.text()).doesNotContain(path.equals("/") ? "nothing to see" : path);
        assertThat(unknown.status()).isEqualTo(401);
        assertThat(unknown.problems()).containsExactly("UNAUTHENTICATED");
    }

    @ParameterizedTest
    @CsvSource({
        "/actuator/health, 200",
        "/actuator/env, 401",
        "/actuator, 401",
        "/graphql, 401",
        "/actuator/metrics, 401"
    })
    void managementIsClosedButForHealth(String path, int status) throws Exception {
        assertThat(rawTo(management, "GET", path)).startsWith("HTTP/1.1 " + status);
    }

    private String raw(String method, String... headers) throws Exception {
        return rawAt(method, "/graphql", headers);
    }

    private String rawAt(String method, String path, String... headers) throws Exception {
        return rawTo(address("/").getPort(), method, path, headers);
    }

    /** By hand: a client that cares for its user would not send some of this. */
    private static String rawTo(int port, String method, String path, String... headers) throws Exception {
        String body = method.equals("POST") ? "{\"query\":\"{ __typename }\"}" : "";
        String request = method + " " + path + " HTTP/1.1\r\nHost: localhost:" + port + "\r\nConnection: close\r\n"
                + String.join("\r\n", headers) + (headers.length > 0 ? "\r\n" : "") + "Content-Length: "
                + body.length() + "\r\n\r\n" + body;
        try (Socket socket = new Socket("localhost", port)) {
            OutputStream out = socket.getOutputStream();
            out.write(request.getBytes(StandardCharsets.UTF_8));
            out.flush();
            InputStream in = socket.getInputStream();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private Map<String, String> support() {
        return Map.of("Authorization", "Bearer " + issuer().token("support"));
    }

    private Map<String, String> with(String name, String value) {
        Map<String, String> headers = new HashMap<>(support());
        headers.put(name, value);
        return headers;
    }
}
