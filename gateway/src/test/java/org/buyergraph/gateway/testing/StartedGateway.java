package org.buyergraph.gateway.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.buyergraph.demo.DemoConfiguration;
import org.buyergraph.demo.DemoIssuer;
import org.buyergraph.gateway.GatewayApplication;
import org.buyergraph.memory.Answers;
import org.buyergraph.memory.Forgetting;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** A gateway of its own, with settings that no other test shares. */
public record StartedGateway(ConfigurableApplicationContext context, URI graphql) implements AutoCloseable {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    private static final HttpResponse.BodyHandler<String> BODY = HttpResponse.BodyHandlers.ofString();

    public static StartedGateway with(Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(
                Map.of("server.port", "0", "management.server.port", "0", "gateway.rehearsal.enabled", "false"));
        all.putAll(settings);
        String[] arguments = all.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new);
        ConfigurableApplicationContext context =
                SpringApplication.run(new Class<?>[] {GatewayApplication.class, DemoConfiguration.class}, arguments);
        String port = context.getEnvironment().getRequiredProperty("local.server.port");
        return new StartedGateway(context, URI.create("http://localhost:" + port + "/graphql"));
    }

    public Answer ask(String document) {
        return ask(document, Map.of());
    }

    public Answer ask(String document, Map<String, String> headers) {
        try {
            HttpResponse<String> response = HTTP.send(request(document, headers), BODY);
            return answer(response);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    public CompletableFuture<Answer> asking(String document, Map<String, String> headers) {
        return HTTP.sendAsync(request(document, headers), BODY).thenApply(StartedGateway::answer);
    }

    private static Answer answer(HttpResponse<String> response) {
        return new Answer(response.statusCode(), response.headers().map(), response.body());
    }

    /** Asks on a connection that the caller closes without reading an answer. */
    public Socket leaving(String document) throws IOException {
        Socket socket = new Socket(graphql.getHost(), graphql.getPort());
        String body = body(document);
        String head = "POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nAuthorization: "
                + authorization() + "\r\nContent-Length: " + body.length() + "\r\n\r\n";
        socket.getOutputStream().write((head + body).getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private HttpRequest request(String document, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(graphql)
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/json")
                .header("Authorization", authorization())
                .POST(HttpRequest.BodyPublishers.ofString(body(document)));
        headers.forEach(request::setHeader);
        return request.build();
    }

    private String authorization() {
        return "Bearer " + context.getBean(DemoIssuer.class).token("support");
    }

    private static String body(String document) {
        return MAPPER.writeValueAsString(Map.of("query", document));
    }

    public void forget() {
        Forgetting memory = context.getBean(Forgetting.class);
        context.getBean(Answers.class).questions().forEach(memory::forget);
    }

    @Override
    public void close() {
        context.close();
    }
}
