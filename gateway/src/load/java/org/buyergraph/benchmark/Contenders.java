package org.buyergraph.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Starts each of those that are compared. */
public final class Contenders {
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

    private static final List<String> PEERS = List.of("mercurius", "apollo");

    private final Options options;
    private final FastVendors vendors;
    private final Path keys;
    private final Path logs;
    private final UnaryOperator<List<String>> place;

    /** @param place where each begins, see {@link Cores} */
    Contenders(Options options, FastVendors vendors, Path keys, Path logs, UnaryOperator<List<String>> place) {
        this.options = options;
        this.vendors = vendors;
        this.keys = keys;
        this.logs = logs;
        this.place = place;
    }

    /** Each of all but the bare server, to be started when its turn comes. */
    List<Supplier<Contender>> all(boolean remembersForLong) {
        List<Supplier<Contender>> starts = new ArrayList<>();
        options.jars().forEach((name, jar) -> starts.add(() -> gateway(name, jar, remembersForLong)));
        chosenPeers().forEach(peer -> starts.add(() -> peer(peer, remembersForLong)));
        return starts;
    }

    /** The first gateway once more, which remembers facts and no answers. */
    Contender factsOnly() {
        Map.Entry<String, Path> first = options.jars().entrySet().iterator().next();
        return gateway(first.getKey() + ", answers made anew", first.getValue(), true, "gateway.door.answers=0B");
    }

    /** The first gateway from an archive of its classes. */
    Supplier<Contender> archived() throws IOException, InterruptedException {
        Map.Entry<String, Path> first = options.jars().entrySet().iterator().next();
        List<String> settings = arguments(Contender.freePort(), true);
        Archive archive =
                Archive.of(first.getValue().toAbsolutePath(), options.java(), settings, logs.toAbsolutePath());
        return () -> gateway(first.getKey() + ", archived", archive.jar(), List.of(archive.flag()), true);
    }

    private Contender gateway(String name, Path jar, boolean remembersForLong, String... more) {
        return gateway(name, jar.toAbsolutePath(), options.javaOptions(), remembersForLong, more);
    }

    private Contender gateway(
            String name, Path jar, List<String> javaOptions, boolean remembersForLong, String... more) {
        int port = Contender.freePort();
        List<String> command = new ArrayList<>(List.of(options.java(), "-XX:MaxRAM=2g"));
        command.addAll(javaOptions);
        command.addAll(List.of("-jar", jar.toString()));
        command.addAll(arguments(port, remembersForLong));
        List.of(more).forEach(setting -> command.add("--" + setting));
        return Contender.start(name, port, place.apply(command), Map.of(), log(name));
    }

    private List<String> arguments(int port, boolean remembersForLong) {
        List<String> arguments = new ArrayList<>();
        settings(port, remembersForLong).forEach((setting, value) -> arguments.add("--" + setting + "=" + value));
        options.settings().forEach(setting -> arguments.add("--" + setting));
        return arguments;
    }

    private Map<String, String> settings(int port, boolean remembersForLong) {
        Map<String, String> settings = new LinkedHashMap<>(vendors.settings());
        settings.putAll(onLoopback(port, keys, signingKey()));
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

    /**
     * What a gateway needs beside its vendors.
     *
     * @param keys of whoever signs the tokens
     * @param signingKey of links and cursors
     */
    public static Map<String, String> onLoopback(int port, Path keys, String signingKey) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("server.port", Integer.toString(port));
        settings.put("server.address", "127.0.0.1");
        settings.put("management.server.port", Integer.toString(Contender.freePort()));
        settings.put("management.server.address", "127.0.0.1");
        settings.put("gateway.token.issuer", Issuer.NAME);
        settings.put("gateway.token.audience", Issuer.AUDIENCE);
        settings.put("gateway.token.jwk-set-file", keys.toUri().toString());
        settings.put("gateway.documents.signing-key", signingKey);
        return settings;
    }

    /** Of this run alone. */
    public static String signingKey() {
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
        return Contender.start(BARE, port, place.apply(command), Map.of(), log("bare"));
    }

    private Contender peer(String name, boolean remembersForLong) {
        int port = Contender.freePort();
        List<String> command =
                List.of("node", options.home().resolve("peers/" + name + ".js").toString());
        return Contender.start(name, port, place.apply(command), environment(port, remembersForLong), log(name));
    }

    /** As far as they can be started. */
    private List<String> chosenPeers() {
        return Peers.areInstalled(options.home())
                ? PEERS.stream().filter(options.peers()::contains).toList()
                : List.of();
    }

    private Map<String, String> environment(int port, boolean remembersForLong) {
        Map<String, String> environment = new LinkedHashMap<>();
        vendors.settings()
                .forEach((name, value) ->
                        environment.put(name.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_"), value));
        environment.put("PORT", Integer.toString(port));
        environment.put("NODE_ENV", "production");
        environment.put("TOKEN_ISSUER", Issuer.NAME);
        environment.put("TOKEN_AUDIENCE", Issuer.AUDIENCE);
        environment.put("TOKEN_KEYS", keys.toString());
        environment.put("RECORDS_SECONDS", remembersForLong ? "3600" : "300");
        environment.put("LISTS_SECONDS", remembersForLong ? "3600" : "60");
        environment.put("SCHEMA", options.home().resolve("peers/schema.graphql").toString());
        return environment;
    }

    private Path log(String name) {
        return logs.resolve(name + ".log");
    }
}
