package org.buyergraph.zuora;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A plain caller at the socket, so that the stub is seen without the connector's mercy. */
final class StubZuoraClient {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String FORM = "application/x-www-form-urlencoded";

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final StubZuora stub;
    private String token;

    StubZuoraClient(StubZuora stub) {
        this.stub = stub;
        renewToken();
    }

    void renewToken() {
        try {
            token = json(requestToken(StubZuora.CLIENT_ID, StubZuora.CLIENT_SECRET, "client_credentials"))
                    .get("access_token")
                    .asString();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    HttpResponse<String> requestToken(String id, String secret, String grantType) throws IOException {
        String body = "client_id=" + encode(id) + "&client_secret=" + encode(secret) + "&grant_type=" + grantType;
        return send(HttpRequest.newBuilder(uri(StubZuora.TOKEN_PATH))
                .header("Content-Type", FORM)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    /** Parameters as {@code name=value}, plain: names and values are encoded here. */
    JsonNode get(String path, String... parameters) throws IOException {
        HttpResponse<String> response = response(path, parameters);
        if (response.statusCode() != 200) {
            throw new IllegalStateException(response.statusCode() + " " + response.body());
        }
        return json(response);
    }

    HttpResponse<String> response(String path, String... parameters) throws IOException {
        return send(request(path, parameters).build());
    }

    HttpRequest.Builder request(String path, String... parameters) {
        List<String> query = new ArrayList<>();
        for (String parameter : parameters) {
            int equals = parameter.indexOf('=');
            query.add(encode(parameter.substring(0, equals)) + '=' + encode(parameter.substring(equals + 1)));
        }
        return HttpRequest.newBuilder(uri(query.isEmpty() ? path : path + '?' + String.join("&", query)))
                .timeout(Duration.ofSeconds(20))
                .header("Authorization", "Bearer " + token);
    }

    HttpResponse<String> send(HttpRequest request) throws IOException {
        return send(request, HttpResponse.BodyHandlers.ofString());
    }

    <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> body) throws IOException {
        try {
            return http.send(request, body);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    HttpClient http() {
        return http;
    }

    URI uri(String path) {
        return URI.create(path.startsWith("http") ? path : stub.baseUrl() + path);
    }

    static JsonNode json(HttpResponse<String> response) {
        return JSON.readTree(response.body());
    }

    static JsonNode json(String text) {
        return JSON.readTree(text);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
