package org.buyergraph.gateway.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The jar that {@code package} made, in a process of its own, which ends with the test.
 *
 * @param log what it writes
 */
public record RunningJar(Process process, URI graphql, URI readiness, Path log) implements AutoCloseable {
    /** Of another build, where there is one. */
    private static final String JAR = System.getProperty("gateway.jar", "");

    public static RunningJar start(Map<String, String> settings, Path log) throws IOException {
        int port = freePort();
        int managementPort = freePort();
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-jar",
                jar().toString(),
                "--server.port=" + port,
                "--management.server.port=" + managementPort,
                "--gateway.rehearsal.enabled=false"));
        settings.forEach((name, value) -> command.add("--" + name + "=" + value));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        return new RunningJar(
                process,
                URI.create("http://localhost:" + port + "/graphql"),
                URI.create("http://localhost:" + managementPort + "/actuator/health/readiness"),
                log);
    }

    private static Path jar() throws IOException {
        if (!JAR.isEmpty()) {
            return Path.of(JAR);
        }
        try (Stream<Path> made = Files.list(Path.of("target"))) {
            List<Path> jars = made.filter(file -> file.getFileName().toString().matches("buyer-graph-gateway-.*\\.jar"))
                    .toList();
            assertThat(jars).as("what package makes").hasSize(1);
            return jars.get(0);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
