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
 * Scripts in a folder of {@code src/test}, run with the Node of this machine, where it has one. What they need is fetched by the first
 * run, as pinned in their {@code package.json}.
 */
public final class Node {
    /** Real clients and auditors. */
    private static final Node CLIENTS = new Node("node");

    private static final int MINUTES = 3;

    private final Path scripts;
    private final Path home;

    private Node(String folder) {
        this.scripts = Path.of("src/test", folder).toAbsolutePath();
        this.home = Path.of("target", folder).toAbsolutePath();
    }

    /** A folder of its own, for what takes long to be fetched. */
    public static Node of(String folder) {
        return new Node(folder);
    }

    /** What a script of the clients' prints. */
    public static List<String> run(String script, String... arguments) {
        return CLIENTS.print(script, arguments);
    }

    /** What a script prints; the test is skipped, with a reason, where there is no Node or nothing can be fetched. */
    public List<String> print(String script, String... arguments) {
        assumeTrue(isInstalled(), "Node 20 and npm are not on the path, so " + script + " was not run");
        assumeTrue(fetched(), "npm could not fetch what " + scripts + " names, so " + script + " was not run");
        List<String> command = new ArrayList<>(List.of("node", script));
        command.addAll(List.of(arguments));
        Run run = run(command);
        assertThat(run.status()).as(run.output()).isZero();
        return run.output().lines().toList();
    }

    private record Run(int status, String output) {}

    private boolean isInstalled() {
        try {
            return run(List.of("node", "--version")).status() == 0
                    && run(List.of("npm", "--version")).status() == 0;
        } catch (UncheckedIOException missing) {
            return false;
        }
    }

    private synchronized boolean fetched() {
        try {
            Files.createDirectories(home);
            boolean same = Files.exists(home.resolve("package.json"))
                    && Files.mismatch(scripts.resolve("package.json"), home.resolve("package.json")) < 0
                    && Files.isDirectory(home.resolve("node_modules"));
            try (Stream<Path> files = Files.list(scripts)) {
                for (Path script : files.filter(Files::isRegularFile).toList()) {
                    Files.write(home.resolve(script.getFileName()), Files.readAllBytes(script));
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

    private Run run(List<String> command) {
        try {
            Files.createDirectories(home);
            Path output = Files.createTempFile(home, "output", ".txt");
            Process process = new ProcessBuilder(command)
                    .directory(home.toFile())
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
