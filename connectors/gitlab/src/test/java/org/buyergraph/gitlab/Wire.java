package org.buyergraph.gitlab;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.buyergraph.testkit.stub.StubServer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A plain HTTP client, so that a test sees what a stub sends and nothing that a connector makes of it. */
final class Wire {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private Wire() {}

    static HttpResponse<String> get(StubServer stub, String path, String... headers) {
        return send(request(stub, path, headers).build());
    }

    static HttpResponse<String> post(StubServer stub, String path, Object body, String... headers) {
        return send(posted(stub, path, body, headers).build());
    }

    static CompletableFuture<HttpResponse<String>> getAsync(
            StubServer stub, String path, Duration patience, String... headers) {
        HttpRequest request = request(stub, path, headers).timeout(patience).build();
        return CLIENT.sendAsync(request, HttpResponse.BodyHandlers.ofString());
    }

    private static HttpRequest.Builder posted(StubServer stub, String path, Object body, String... headers) {
        return request(stub, path, headers)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)));
    }

    private static HttpRequest.Builder request(StubServer stub, String path, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(stub.baseUrl() + path)).timeout(Duration.ofSeconds(10));
        return headers.length == 0 ? request : request.headers(headers);
    }

    private static HttpResponse<String> send(HttpRequest request) {
        try {
            return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    static JsonNode json(HttpResponse<String> response) {
        return JSON.readTree(response.body());
    }

    /** A sample of the vendors' contract. */
    static JsonNode sample(String name) {
        return JSON.readTree(text(name + ".json"));
    }

    static String text(String file) {
        try (InputStream stream = Wire.class.getResourceAsStream("samples/" + file)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
