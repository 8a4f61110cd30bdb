package org.buyergraph.schema;

import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The schema as it is shipped: all files of the folder, merged. */
final class SchemaFiles {
    private SchemaFiles() {}

    static List<Path> all() {
        try {
            URI folder = Objects.requireNonNull(SchemaFiles.class.getResource("/schema/root.graphqls"))
                    .toURI();
            try (Stream<Path> files =
                    Files.list(Objects.requireNonNull(Path.of(folder).getParent()))) {
                return files.filter(file -> file.toString().endsWith(".graphqls"))
                        .sorted()
                        .toList();
            }
        } catch (URISyntaxException | IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    static TypeDefinitionRegistry merged() {
        TypeDefinitionRegistry merged = new TypeDefinitionRegistry();
        all().forEach(file -> merged.merge(new SchemaParser().parse(read(file))));
        return merged;
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
