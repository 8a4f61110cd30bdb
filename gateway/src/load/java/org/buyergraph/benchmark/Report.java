package org.buyergraph.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** All that was measured, as a page and as a drawing. */
record Report(List<Results> results) {
    static Report of(List<Results> results) {
        return new Report(List.copyOf(results));
    }

    void write(Path folder) throws IOException {
        Files.writeString(
                folder.resolve("benchmark.md"),
                results.stream().map(Results::table).collect(Collectors.joining("\n")));
        System.out.println("Written to " + folder.resolve("benchmark.md"));
    }
}
