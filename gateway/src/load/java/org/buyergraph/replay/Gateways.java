package org.buyergraph.replay;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.buyergraph.benchmark.Ask;
import org.buyergraph.benchmark.Contender;
import org.buyergraph.benchmark.Contenders;
import org.buyergraph.benchmark.Issuer;
import org.buyergraph.demo.SimulatedVendors;

/** Gateways that run somewhere, or that are started here from their jars: these on the same simulated vendors. */
final class Gateways implements AutoCloseable {
    private final SimulatedVendors vendors = SimulatedVendors.start();
    private final List<Contender> started = new ArrayList<>();
    private final Issuer issuer = new Issuer();
    private final String signingKey = Contenders.signingKey(); // the same for both: cursors and links depend on it
    private final Path output;
    private final Path keys;
    private final String day;
    private final String tokens;

    /**
     * @param day of business of those that are started
     * @param tokens what stands before a viewer's name in the address of their token, for those that run
     */
    Gateways(Path output, String day, String tokens) throws IOException {
        this.output = output.toAbsolutePath();
        this.keys = this.output.resolve("keys.json");
        this.day = day;
        this.tokens = tokens;
        issuer.publish(keys);
    }

    /** @param place an address, or the path of a jar */
    Gateway at(String name, String place) {
        if (place.startsWith("http://") || place.startsWith("https://")) {
            String before = tokens.isBlank() ? place + "/demo/tokens/" : tokens;
            return new Gateway(place, viewer -> read(before + viewer.name()));
        }
        if (!Files.isRegularFile(Path.of(place))) {
            throw new IllegalArgumentException(
                    "Give replay.%s as the path of a jar or as an address; \"%s\" is neither.".formatted(name, place));
        }
        return start(name, Path.of(place).toAbsolutePath());
    }

    private static String read(String address) throws IOException {
        try (InputStream token = URI.create(address).toURL().openStream()) {
            return new String(token.readAllBytes(), StandardCharsets.UTF_8).strip();
        }
    }

    private Gateway start(String name, Path jar) {
        int port = Contender.freePort();
        Map<String, String> settings = new LinkedHashMap<>(vendors.settings());
        settings.putAll(Contenders.onLoopback(port, keys, signingKey));
        if (!day.isBlank()) {
            settings.put("gateway.business-clock.fixed-at", day + "T12:00:00Z");
        }
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:MaxRAM=2g",
                "-jar",
                jar.toString()));
        settings.forEach((setting, value) -> command.add("--" + setting + "=" + value));
        Contender gateway = Contender.start(name, port, command, Map.of(), output.resolve(name + ".log"));
        started.add(gateway);
        gateway.firstAnswer(Ask.of(
                0, "/graphql", issuer.token("starts", Map.of("viewer", "support")), "{\"query\":\"{ __typename }\"}"));
        return new Gateway("http://127.0.0.1:" + port, viewer -> issuer.token(viewer.name(), viewer.claims()));
    }

    @Override
    public void close() {
        started.forEach(Contender::close);
        vendors.close();
    }
}
