package org.buyergraph.salesforce;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A plain HTTP client: what it sees is what any connector would. */
final class StubSalesforceClient {

    static final String ROOT = "/services/data/v66.0";

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final JsonMapper MAPPER = new JsonMapper();

    private final StubSalesforce stub;
    private String token = "none";

    StubSalesforceClient(StubSalesforce stub) {
        this.stub = stub;
    }

    static StubSalesforceClient loggedIn(StubSalesforce stub) {
        StubSalesforceClient client = new StubSalesforceClient(stub);
        client.login();
        return client;
    }

    void login() {
        token = login(StubSalesforce.CLIENT_ID, StubSalesforce.CLIENT_SECRET)
                .json()
                .path("access_token")
                .asString();
    }

    Answer login(String clientId, String clientSecret) {
        return form(Map.of(
                "grant_type", "client_credentials",
                "client_id", clientId,
                "client_secret", clientSecret));
    }

    Answer form(Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(request("/services/oauth2/token")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    Answer query(String soql) {
        return get(ROOT + "/query?q=" + encode(soql));
    }

    Answer query(String soql, int batchSize) {
        return send(authorized(ROOT + "/query?q=" + encode(soql))
                .header("Sforce-Query-Options", "batchSize=" + batchSize)
                .build());
    }

    Answer get(String path) {
        return send(authorized(path).build());
    }

    Answer post(String path, String json) {
        return send(authorized(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build());
    }

    HttpRequest.Builder authorized(String path) {
        return request(path).header("Authorization", "Bearer " + token);
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(stub.baseUrl() + path));
    }

    Answer send(HttpRequest request) {
        try {
            return new Answer(HTTP.send(request, HttpResponse.BodyHandlers.ofString()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    record Answer(HttpResponse<String> response) {

        int status() {
            return response.statusCode();
        }

        String body() {
            return response.body();
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        JsonNode json() {
            return MAPPER.readTree(body());
        }

        /** The code of the one error in the array. */
        String errorCode() {
            return json().path(0).path("errorCode").asString("");
        }
    }
}
