package org.buyergraph.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A gateway that is unpacked, with an archive of its classes, as {@code gateway/README.md} tells how to start it quickly. */
record Archive(String flag, Path jar) {
    private static final long LONGEST_SECONDS = 120;

    /** @param settings without which it does not start */
    static Archive of(Path jar, String java, List<String> settings, Path folder)
            throws IOException, InterruptedException {
        Path app = folder.resolve("app");
        run(List.of(java, "-Djarmode=tools", "-jar", jar.toString(), "extract", "--destination", app.toString()));
        Path unpacked = app.resolve(jar.getFileName());
        Path aot = app.resolve("gateway.aot");
        Path cds = app.resolve("gateway.jsa");
        rehearse(java, "-XX:AOTCacheOutput=" + aot, unpacked, settings);
        if (Files.exists(aot)) {
            return new Archive("-XX:AOTCache=" + aot, unpacked);
        }
        rehearse(java, "-XX:ArchiveClassesAtExit=" + cds, unpacked, settings); // before Java 25
        return new Archive("-XX:SharedArchiveFile=" + cds, unpacked);
    }

    private static void rehearse(String java, String flag, Path jar, List<String> settings)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(java, "-XX:MaxRAM=2g", flag, "-jar", jar.toString()));
        command.addAll(settings);
        command.add("--gateway.rehearsal.then-stop=true");
        command.add("--gateway.rehearsal.at-most=20s");
        run(command);
    }

    private static void run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }
}
