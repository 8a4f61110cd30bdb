package org.buyergraph.replay;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.buyergraph.replay.AnswerComparison.Difference;
import org.buyergraph.replay.AnswerComparison.Reply;

/**
 * Asks every recorded operation of two gateways, and names every difference by client, version, operation and path. Each is asked
 * as often as there are roads to an answer, so that all of them are compared.
 */
public final class Replay {
    private static final int ROADS = 3;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient http = HttpClient.newHttpClient();
    private final Gateway before;
    private final Gateway after;

    private Replay(Gateway before, Gateway after) {
        this.before = before;
        this.after = after;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path output = Path.of(property("output"));
        Files.createDirectories(output);
        List<RecordedOperation> operations = RecordedOperation.in(Path.of(property("operations")));
        List<String> lines;
        try (Gateways gateways = new Gateways(output, property("day"), property("tokens"))) {
            lines = new Replay(gateways.at("before", property("before")), gateways.at("after", property("after")))
                    .differences(operations);
        }
        lines.add("Operations: %d, differences: %d".formatted(operations.size(), lines.size()));
        lines.forEach(System.out::println);
        Files.write(output.resolve("differences.txt"), lines);
        System.exit(lines.size() == 1 ? 0 : 1);
    }

    private static String property(String name) {
        return System.getProperty("replay." + name, "");
    }

    private List<String> differences(List<RecordedOperation> operations) throws IOException, InterruptedException {
        List<String> lines = new ArrayList<>();
        for (RecordedOperation operation : operations) {
            differences(operation).forEach(difference -> lines.add(operation + ": " + difference));
        }
        return lines;
    }

    /** On the first road that has some: the others would say the same again. */
    private List<Difference> differences(RecordedOperation operation) throws IOException, InterruptedException {
        for (int road = 0; road < ROADS; road++) {
            List<Difference> found = AnswerComparison.between(ask(before, operation), ask(after, operation));
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    private Reply ask(Gateway gateway, RecordedOperation operation) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(gateway.address() + "/graphql"))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .header("graphql-client-name", operation.client())
                .header("graphql-client-version", operation.version())
                .POST(HttpRequest.BodyPublishers.ofString(operation.body()));
        if (operation.viewer() != null) {
            request.header("Authorization", "Bearer " + gateway.tokens().of(operation.viewer()));
        }
        HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        return new Reply(response.statusCode(), response.body());
    }
}
