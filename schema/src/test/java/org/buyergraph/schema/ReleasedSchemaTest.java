package org.buyergraph.schema;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.idl.SchemaParser;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Whoever uses the schema of the last release can use this one. */
class ReleasedSchemaTest {
    private final List<String> changes =
            BreakingChanges.between(new SchemaParser().parse(read("schema.graphqls")), SchemaFiles.merged());

    private final DeliberateBreaks deliberate = DeliberateBreaks.read(read("deliberate-breaks.txt"));

    @Test
    void nothingBreaksThatWasReleased() {
        assertThat(deliberate.unnamed(changes))
                .as(
                        "changes that break clients: deprecate instead, or name each in released/deliberate-breaks.txt with a reason")
                .isEmpty();
    }

    @Test
    void whatIsNamedAsABreakIsOne() {
        assertThat(deliberate.idle(changes))
                .as("lines of released/deliberate-breaks.txt that name no change: take them out")
                .isEmpty();
    }

    private static String read(String name) {
        try (InputStream file =
                Objects.requireNonNull(ReleasedSchemaTest.class.getResourceAsStream("/released/" + name))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
