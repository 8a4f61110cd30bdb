package org.buyergraph.gateway.secrets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.buyergraph.testkit.data.DataSet;

/** Looks through all that a test run wrote: the reports of all modules, with everything that was logged meanwhile. */
final class ReportSearch {
    private final Secrets secrets = new Secrets(DataSet.standard());

    /** @return the files that were looked through */
    static List<Path> reports(Path project) {
        try (Stream<Path> files = Files.walk(project)) {
            return files.filter(ReportSearch::isReport).sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static boolean isReport(Path file) {
        boolean ofTests = Stream.of("surefire-reports", "failsafe-reports")
                .anyMatch(folder -> file.getParent() != null && file.getParent().endsWith("target/" + folder));
        return ofTests && Files.isRegularFile(file);
    }

    /** Where there is a secret, and of which kind. */
    List<String> findings(List<Path> reports) {
        return reports.stream()
                .flatMap(report ->
                        secrets.in(unescaped(report)).stream().map(kind -> kind + " in " + report.getFileName()))
                .toList();
    }

    private static String unescaped(Path report) {
        try {
            // Reports may be cut in the middle of a character: what can be read is read.
            return new String(Files.readAllBytes(report), StandardCharsets.UTF_8)
                    .replace("&quot;", "\"")
                    .replace("&amp;", "&")
                    .replace("&#10;", "\n");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
