package org.buyergraph.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.json.JsonMapper;

/** Who asks what. */
final class Scenarios {
    static final String GRAPHQL = "/graphql";

    /** Buyers of usual size, as number of the account and id of the customer that manages it. */
    private static final int[][] BUYERS = {
        {101, 700101},
        {102, 700102},
        {103, 700103},
        {104, 700104},
        {105, 700105},
        {106, 700106},
        {107, 700107},
        {108, 700108},
        {109, 700109},
        {111, 700111},
        {113, 700114},
        {190, 700190},
        {191, 700191}
    };

    private static final String LARGE = "A00000112";
    private static final int OF_LARGE = 700112;

    private final JsonMapper mapper = new JsonMapper();
    private final Map<String, String> documents = new ConcurrentHashMap<>();
    private final Map<Integer, String> tokens = new ConcurrentHashMap<>();
    private final Path home;
    private final Issuer issuer;

    Scenarios(Path home, Issuer issuer) {
        this.home = home;
        this.issuer = issuer;
    }

    /** One request, again and again. */
    Scenario repeat() {
        return new Scenario("repeat", "one large account, again and again", List.of(large("large-account")));
    }

    Scenario trivial() {
        return new Scenario("trivial", "who am I: no vendor is needed", List.of(large("trivial")));
    }

    Scenario fifty() {
        return new Scenario("fifty", "a list of fifty with one join each", List.of(large("fifty")));
    }

    /** So many accounts, each asked for by its own customer. */
    Scenario warm(int accounts) {
        List<Ask> asks = new ArrayList<>();
        for (int i = 0; i < accounts; i++) {
            asks.add(page(i));
        }
        return new Scenario("warm", accounts + " accounts, each by its own customer", asks);
    }

    /** The page of one of the buyers of all copies. */
    Ask page(int buyer) {
        int copy = buyer / BUYERS.length;
        int[] who = BUYERS[buyer % BUYERS.length];
        String number = Copies.rename("A%08d".formatted(who[0]), copy);
        String token = tokens.computeIfAbsent(buyer, any -> issuer.customer(copy, who[1]));
        return Ask.of(buyer, GRAPHQL, token, body("account-page", Map.of("number", number)));
    }

    private Ask large(String document) {
        String body = body(document, document.equals("trivial") ? Map.of() : Map.of("number", LARGE));
        return Ask.of(0, GRAPHQL, issuer.customer(0, OF_LARGE), body);
    }

    private String body(String document, Map<String, String> variables) {
        String text = documents.computeIfAbsent(document, this::read);
        return mapper.writeValueAsString(Map.of("query", text, "variables", variables));
    }

    private String read(String document) {
        try {
            return Files.readString(home.resolve("documents").resolve(document + ".graphql"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
