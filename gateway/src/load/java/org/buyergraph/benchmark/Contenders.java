package org.buyergraph.benchmark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Starts each of those that are compared. */
final class Contenders {
    static final String BARE = "bare server";

    /** Questions that the documents ask, but for those that rights rest on, which are never believed for long. */
    private static final List<String> QUESTIONS = List.of(
            "account",
            "account-by-number",
            "subscriptions-of-account",
            "subscriptions-of-payer",
            "subscriptions-of-namespace",
            "subscription",
            "invoices-of-account",
            "crm-account",
            "contacts-of-crm-account",
            "namespace",
            "namespace-quota",
            "customers-of-account",
            "customer");

    private final Options options;
    private final FastVendors vendors;
    private final Path keys;
    private final Path logs;

    Contenders(Options options, FastVendors vendors, Path keys, Path logs) {
        this.options = options;
        this.vendors = vendors;
        this.keys = keys;
        this.logs = logs;
    }

    /** All gateways that were chosen. */
    List<Contender> gateways(boolean remembersForLong) {
        List<Contender> gateways = new ArrayList<>();
        options.jars().forEach((name, jar) -> gateways.add(gateway(name, jar, remembersForLong)));
        return gateways;
    }

    Contender gateway(String name, Path jar, boolean remembersForLong) {
        int port = Contender.freePort();
        List<String> command = new ArrayList<>(List.of(options.java(), "-XX:MaxRAM=2g"));
        command.addAll(options.javaOptions());
        command.addAll(List.of("-jar", jar.toAbsolutePath().toString()));
        settings(port, remembersForLong).forEach((setting, value) -> command.add("--" + setting + "=" + value));
        options.settings().forEach(setting -> command.add("--" + setting));
        return Contender.start(name, port, command, Map.of(), log(name));
    }

    private Map<String, String> settings(int port, boolean remembersForLong) {
        Map<String, String> settings = new LinkedHashMap<>(vendors.settings());
        settings.put("server.port", Integer.toString(port));
        settings.put("server.address", "127.0.0.1");
        settings.put("management.server.port", Integer.toString(Contender.freePort()));
        settings.put("management.server.address", "127.0.0.1");
        settings.put("gateway.token.issuer", Issuer.NAME);
        settings.put("gateway.token.audience", Issuer.AUDIENCE);
        settings.put("gateway.token.jwk-set-file", keys.toUri().toString());
        settings.put("gateway.pdf.signing-key", signingKey());
        for (String viewer : List.of("customer", "namespace", "partner")) {
            for (String limit : List.of("per-second", "burst", "under-way")) {
                settings.put("gateway.rate." + viewer + "." + limit, "1000000");
            }
            settings.put("gateway.quota.reserve." + viewer, "0");
        }
        if (remembersForLong) {
            for (String question : QUESTIONS) {
                settings.put("gateway.memory.questions." + question + ".fresh", "1h");
                settings.put("gateway.memory.questions." + question + ".refresh", "1h");
                settings.put("gateway.memory.questions." + question + ".stale", "24h");
            }
        }
        return settings;
    }

    /** Of this run alone. */
    private static String signingKey() {
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        return HexFormat.of().formatHex(key);
    }

    Contender bare() {
        int port = Contender.freePort();
        List<String> command = List.of(
                options.java(),
                "-XX:MaxRAM=2g",
                "-cp",
                System.getProperty("java.class.path"),
                BareServer.class.getName(),
                Integer.toString(port));
        return Contender.start(BARE, port, command, Map.of(), log("bare"));
    }

    /** The peers that were chosen, as far as Node is there. */
    List<Contender> peers(Duration remembers) {
        List<Contender> peers = new ArrayList<>();
        if (!Cores.isInstalled("node") || !Files.isDirectory(options.home().resolve("peers/node_modules"))) {
            return peers;
        }
        for (String peer : List.of("mercurius", "apollo")) {
            if (options.peers().contains(peer)) {
                int port = Contender.freePort();
                peers.add(Contender.start(
                        peer,
                        port,
                        List.of(
                                "node",
                                options.home().resolve("peers/" + peer + ".js").toString()),
                        environment(port, remembers),
                        log(peer)));
            }
        }
        return peers;
    }

    private Map<String, String> environment(int port, Duration remembers) {
        Map<String, String> environment = new LinkedHashMap<>();
        vendors.settings()
                .forEach((name, value) ->
                        environment.put(name.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_"), value));
        environment.put("PORT", Integer.toString(port));
        environment.put("NODE_ENV", "production");
        environment.put("TOKEN_ISSUER", Issuer.NAME);
        environment.put("TOKEN_AUDIENCE", Issuer.AUDIENCE);
        environment.put("TOKEN_KEYS", keys.toString());
        environment.put("REMEMBERS_SECONDS", Long.toString(remembers.toSeconds()));
        environment.put("SCHEMA", options.home().resolve("peers/schema.graphql").toString());
        return environment;
    }

    private Path log(String name) {
        return logs.resolve(name + ".log");
    }
}
