package org.buyergraph.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** One of those that are compared: a process on loopback. */
public final class Contender implements AutoCloseable {
    private static final Duration LONGEST_START = Duration.ofMinutes(2);
    /** What a clock tick is on every Linux that is not built by hand. */
    private static final long NANOS_OF_A_TICK = 10_000_000;

    private final String name;
    private final int port;
    private final Process process;
    private final long startedAt = System.nanoTime();

    private Contender(String name, int port, Process process) {
        this.name = name;
        this.port = port;
        this.process = process;
    }

    public static Contender start(
            String name, int port, List<String> command, Map<String, String> environment, Path log) {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(environment);
        builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        try {
            return new Contender(name, port, builder.start());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** What it needs to get warm, such as a compiler, had all cores until now; from here on it is measured on one. */
    void holdToOneCore() {
        Cores.leaveTheFirstTo(process.pid());
    }

    String name() {
        return name;
    }

    int port() {
        return port;
    }

    /** Asks until the answer is right; how long that took since the start. */
    public Duration firstAnswer(Ask ask) {
        while (System.nanoTime() - startedAt < LONGEST_START.toNanos()) {
            if (!process.isAlive()) {
                throw new IllegalStateException(name + " ended before it answered: see its log");
            }
            if (isAnswered(ask)) {
                return Duration.ofNanos(System.nanoTime() - startedAt);
            }
            pause();
        }
        throw new IllegalStateException(
                name + " did not answer within " + LONGEST_START.toSeconds() + " s: see its log");
    }

    private boolean isAnswered(Ask ask) {
        boolean[] right = {false};
        try {
            new Client(port, 1)
                    .ask(
                            () -> ask,
                            1,
                            received -> right[0] =
                                    received.status() == 200 && !received.text().contains("\"errors\""));
        } catch (UncheckedIOException notYet) {
            return false;
        }
        return right[0];
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(20);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** Processor time so far. */
    Duration processorTime() {
        String all = read("stat");
        String[] fields = all.substring(all.lastIndexOf(')') + 2).split(" ");
        return Duration.ofNanos((Long.parseLong(fields[11]) + Long.parseLong(fields[12])) * NANOS_OF_A_TICK);
    }

    /** Memory that it occupies now, in megabytes. */
    long residentMegabytes() {
        return read("status")
                .lines()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(0);
    }

    private String read(String file) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(process.pid()), file));
        } catch (IOException failure) {
            throw new UncheckedIOException(name + " is not there any more: see its log", failure);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(5, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
