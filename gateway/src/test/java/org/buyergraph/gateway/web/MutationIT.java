package org.buyergraph.gateway.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.buyergraph.gateway.testing.ExtendedGateway;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A mutation is posted: every other method promises to change nothing, and is asked again by whoever likes. */
class MutationIT extends ExtendedGateway {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String DOCUMENT = "mutation { close(number: \"7\") }";

    @ParameterizedTest
    @CsvSource({"POST, 200", "GET, 405", "HEAD, 405", "QUERY, 422"})
    void itIsPosted(String method, int status) throws Exception {
        boolean byAddress = method.equals("GET") || method.equals("HEAD");
        URI address = address("/graphql" + (byAddress ? "?query=" + URLEncoder.encode(DOCUMENT, UTF_8) : ""));
        String body = "{\"query\":\"" + DOCUMENT.replace("\"", "\\\"") + "\"}";
        for (int i = 0; i < 2; i++) { // read for the first time, and known
            HttpResponse<String> answer = HTTP.send(
                    HttpRequest.newBuilder(address)
                            .header("Content-Type", "application/json")
                            .header("Authorization", "Bearer " + issuer().token("support"))
                            .method(method, HttpRequest.BodyPublishers.ofString(byAddress ? "" : body))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());

            assertThat(answer.statusCode()).isEqualTo(status);
            assertThat(answer.body().contains("closed 7")).isEqualTo(method.equals("POST"));
        }
    }
}
