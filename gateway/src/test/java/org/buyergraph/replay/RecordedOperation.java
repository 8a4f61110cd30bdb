package org.buyergraph.replay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a client once sent.
 *
 * @param client its name, and version its release, as it says them in headers
 * @param viewer who sent it; null for nobody
 */
record RecordedOperation(
        String client,
        String version,
        String operationName,
        String query,
        Map<String, Object> variables,
        @Nullable Viewer viewer) {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /**
     * A viewer of the demo's data.
     *
     * @param name the subject of their token
     * @param claims the others that say who they are
     */
    record Viewer(String name, Map<String, Object> claims) {}

    RecordedOperation {
        Stream.of(client, version, operationName, query).forEach(text -> {
            if (text == null || text.isBlank()) {
                throw new IllegalArgumentException("client, version, operationName and query are needed");
            }
        });
        variables = variables == null ? Map.of() : new HashMap<>(variables);
    }

    /** Of all {@code .json} files of a directory, by name. */
    static List<RecordedOperation> in(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .map(RecordedOperation::read)
                    .toList();
        }
    }

    private static RecordedOperation read(Path file) {
        try {
            return MAPPER.readValue(Files.readString(file), RecordedOperation.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (RuntimeException unfit) {
            throw new IllegalArgumentException(file + " is no recorded operation: " + unfit.getMessage(), unfit);
        }
    }

    /** As it is sent. */
    String body() {
        return MAPPER.writeValueAsString(
                Map.of("query", query, "operationName", operationName, "variables", variables));
    }

    /** Who asks what. */
    @Override
    public String toString() {
        return client + " " + version + ", " + operationName + " of " + (viewer == null ? "nobody" : viewer.name());
    }
}
