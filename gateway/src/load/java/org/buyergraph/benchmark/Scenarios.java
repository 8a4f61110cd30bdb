package org.buyergraph.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.buyergraph.testkit.data.Ids;
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
        {113, 700114},
        {190, 700190},
        {191, 700191}
    };

    private static final int[] NAMESPACES = {9100101, 9100103, 9100105, 9100109, 9100113};
    private static final int[] PARTNERS = {190, 191};
    private static final String LARGE = "A00000112";
    private static final int OF_LARGE = 700112;

    private final JsonMapper mapper = new JsonMapper();
    private final Map<String, String> documents = new ConcurrentHashMap<>();
    private final Map<String, String> tokens = new ConcurrentHashMap<>();
    private final Map<Integer, Ask> visits = new ConcurrentHashMap<>();
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
        String number = Copies.rename("A%08d".formatted(BUYERS[buyer % BUYERS.length][0]), copy);
        return ask(buyer, customer(buyer), "account-page", Map.of("number", number));
    }

    /**
     * What somebody of the account's copy asks.
     *
     * @param percent which of the documents: the web store asks most, the billing pages and partners less
     */
    Ask visit(int account, int percent) {
        return visits.computeIfAbsent(account * 5 + document(percent), this::visit);
    }

    private static int document(int percent) {
        if (percent < 40) {
            return 0;
        }
        if (percent < 60) {
            return 1;
        }
        if (percent < 75) {
            return 2;
        }
        return percent < 90 ? 3 : 4;
    }

    private Ask visit(int number) {
        int account = number / 5;
        int copy = account / BUYERS.length;
        String variable = Copies.rename("A%08d".formatted(BUYERS[account % BUYERS.length][0]), copy);
        return switch (number % 5) {
            case 0 -> ask(number, customer(account), "account-page", Map.of("number", variable));
            case 1 -> ask(number, customer(account), "my-accounts", Map.of());
            case 2 -> ask(number, customer(account), "invoices", Map.of("number", variable));
            case 3 -> ask(number, namespace(account), "billing-page", Map.of());
            default -> ask(number, partner(account), "partner-portal", Map.of());
        };
    }

    private String customer(int account) {
        int customer = BUYERS[account % BUYERS.length][1];
        return tokens.computeIfAbsent("customer" + account, any -> issuer.customer(account / BUYERS.length, customer));
    }

    private String namespace(int account) {
        int copy = account / BUYERS.length;
        int which = account % NAMESPACES.length;
        return tokens.computeIfAbsent(
                "namespace" + copy + "," + which, any -> issuer.namespace(copy, NAMESPACES[which]));
    }

    private String partner(int account) {
        int copy = account / BUYERS.length;
        int which = account % PARTNERS.length;
        return tokens.computeIfAbsent(
                "partner" + copy + "," + which, any -> issuer.partner(copy, Ids.account(PARTNERS[which])));
    }

    private static Ask ask(int number, String token, String body) {
        return Ask.of(number, GRAPHQL, token, body);
    }

    private Ask ask(int number, String token, String document, Map<String, String> variables) {
        return ask(number, token, body(document, variables));
    }

    private Ask large(String document) {
        String body = body(document, document.equals("trivial") ? Map.of() : Map.of("number", LARGE));
        return ask(0, issuer.customer(0, OF_LARGE), body);
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
