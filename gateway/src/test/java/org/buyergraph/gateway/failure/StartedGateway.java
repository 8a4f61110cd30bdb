package org.buyergraph.gateway.failure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.buyergraph.demo.DemoConfiguration;
import org.buyergraph.demo.DemoIssuer;
import org.buyergraph.gateway.Answer;
import org.buyergraph.gateway.GatewayApplication;
import org.buyergraph.memory.Answers;
import org.buyergraph.memory.Forgetting;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** A gateway of its own, with settings that no other test shares. */
record StartedGateway(ConfigurableApplicationContext context, URI graphql) implements AutoCloseable {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    private static final HttpResponse.BodyHandler<String> BODY = HttpResponse.BodyHandlers.ofString();

    static StartedGateway with(Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(Map.of("server.port", "0", "management.server.port", "0"));
        all.putAll(settings);
        String[] arguments = all.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new);
        ConfigurableApplicationContext context =
                SpringApplication.run(new Class<?>[] {GatewayApplication.class, DemoConfiguration.class}, arguments);
        String port = context.getEnvironment().getRequiredProperty("local.server.port");
        return new StartedGateway(context, URI.create("http://localhost:" + port + "/graphql"));
    }

    Answer ask(String document) {
        return ask(document, Map.of());
    }

    Answer ask(String document, Map<String, String> headers) {
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

    /** Cancelling it closes the connection. */
    CompletableFuture<Answer> asking(String document, Map<String, String> headers) {
        return HTTP.sendAsync(request(document, headers), BODY).thenApply(StartedGateway::answer);
    }

    private static Answer answer(HttpResponse<String> response) {
        return new Answer(response.statusCode(), response.headers().map(), response.body());
    }

    private HttpRequest request(String document, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(graphql)
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/json")
                .header(
                        "Authorization",
                        "Bearer " + context.getBean(DemoIssuer.class).token("support"))
                .POST(HttpRequest.BodyPublishers.ofString(MAPPER.writeValueAsString(Map.of("query", document))));
        headers.forEach(request::setHeader);
        return request.build();
    }

    void forget() {
        Forgetting memory = context.getBean(Forgetting.class);
        context.getBean(Answers.class).questions().forEach(memory::forget);
    }

    @Override
    public void close() {
        context.close();
    }
}
