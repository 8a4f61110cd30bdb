package org.buyergraph.gateway.clients;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.buyergraph.gateway.testing.Node;
import org.junit.jupiter.api.Test;

/** The schema, as the linter sees it that schemas and Relay's servers are measured with. */
class SchemaLintIT {
    private static final Path SCHEMA = Path.of("../schema/src/main/resources/schema");

    @Test
    void nothingIsFound() throws IOException {
        try (Stream<Path> files = Files.list(SCHEMA)) {
            assertThat(Node.run("lint.mjs", SCHEMA.toRealPath().toString())).containsExactly(files.count() + " files");
        }
    }
}
