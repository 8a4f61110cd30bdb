package org.buyergraph.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** All that was measured, as a page and as a drawing. */
record Report(List<Table> tables) {
    Report {
        tables = List.copyOf(tables);
    }

    void write(Path folder) throws IOException {
        Path page = folder.resolve("benchmark.md");
        Files.writeString(page, text());
        Files.writeString(folder.resolve("benchmark.svg"), new Drawing(tables).svg());
        System.out.println("Written to " + page + " and benchmark.svg beside it.");
    }

    private String text() {
        return "Measured on " + LocalDate.now() + ", " + machine() + "\n\n"
                + tables.stream().map(Table::markdown).collect(Collectors.joining("\n"));
    }

    private static String machine() {
        return "%d cores%s, Java %s, %s."
                .formatted(
                        Runtime.getRuntime().availableProcessors(),
                        Cores.canPin() ? ", each server on one of its own" : " that all share",
                        Runtime.version().feature(),
                        System.getProperty("os.name"));
    }
}
