package org.buyergraph.gateway.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Scripts in {@code src/test/node}, run with the Node of this machine, where it has one. What they need is fetched by the first run,
 * as pinned in their {@code package.json}.
 */
public final class Node {
    private static final Path SCRIPTS = Path.of("src/test/node").toAbsolutePath();
    private static final Path HOME = Path.of("target/node").toAbsolutePath();
    private static final int MINUTES = 3;

    private Node() {}

    /** What a script prints; the test is skipped, with a reason, where there is no Node or nothing can be fetched. */
    public static List<String> run(String script, String... arguments) {
        assumeTrue(isInstalled(), "Node 20 and npm are not on the path, so real clients were not tried");
        assumeTrue(
                fetched(), "npm could not fetch what src/test/node/package.json names, so real clients were not tried");
        List<String> command = new ArrayList<>(List.of("node", script));
        command.addAll(List.of(arguments));
        Run run = run(command);
        assertThat(run.status()).as(run.output()).isZero();
        return run.output().lines().toList();
    }

    private record Run(int status, String output) {}

    private static boolean isInstalled() {
        try {
            return run(List.of("node", "--version")).status() == 0
                    && run(List.of("npm", "--version")).status() == 0;
        } catch (UncheckedIOException missing) {
            return false;
        }
    }

    private static synchronized boolean fetched() {
        try {
            Files.createDirectories(HOME);
            boolean same = Files.exists(HOME.resolve("package.json"))
                    && Files.mismatch(SCRIPTS.resolve("package.json"), HOME.resolve("package.json")) < 0
                    && Files.isDirectory(HOME.resolve("node_modules"));
            try (Stream<Path> scripts = Files.list(SCRIPTS)) {
                for (Path script : scripts.filter(Files::isRegularFile).toList()) {
                    Files.write(HOME.resolve(script.getFileName()), Files.readAllBytes(script));
                }
            }
            return same
                    || run(List.of(
                                            "npm",
                                            "install",
                                            "--no-package-lock",
                                            "--no-audit",
                                            "--no-fund",
                                            "--ignore-scripts"))
                                    .status()
                            == 0;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Run run(List<String> command) {
        try {
            Files.createDirectories(HOME);
            Path output = Files.createTempFile(HOME, "output", ".txt");
            Process process = new ProcessBuilder(command)
                    .directory(HOME.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
            }
            Run run = new Run(
                    process.isAlive() ? -1 : process.exitValue(), Files.readString(output, StandardCharsets.UTF_8));
            Files.delete(output);
            return run;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
