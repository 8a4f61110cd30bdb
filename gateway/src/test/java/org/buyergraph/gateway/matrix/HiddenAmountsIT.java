package org.buyergraph.gateway.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.buyergraph.gateway.golden.GoldenQuery;
import org.buyergraph.testkit.SuiteSize;
import org.buyergraph.testkit.data.SampleAccount;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * Whoever asks for everything finds no amount that is hidden from them in any number or sentence of the answers, nor what two of
 * them make together or differ by.
 */
class HiddenAmountsIT extends AskingAsViewers {
    private static final String EVERYTHING = Named.document(GoldenQuery.TEXT);
    private static final String NOBODY = "nobody";
    private static final JsonMapper MAPPER = new JsonMapper();

    /** Not a part of a day, a moment or a name. */
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w:.-])\\d+(\\.\\d+)?(?![\\w:-]|\\.\\d)");

    /** All strange amounts are more; seats, days and what the catalog asks for a seat are less. */
    private static final BigDecimal LEAST = BigDecimal.valueOf(5000);

    /** What each kind of viewer asks for besides. */
    private static final Map<String, String> PAGES =
            Map.of("customer", "webstore", "namespace", "billing-page", "partner", "partner-portal");

    static Stream<Long> seeds() {
        return IntStream.range(0, SuiteSize.cases(1, 8)).mapToObj(i -> 20261120L + i);
    }

    /** In any size all viewers ask, for each account of which something is hidden from them. */
    @ParameterizedTest
    @MethodSource("seeds")
    void whatIsHiddenFollowsFromNothingThatIsShown(long seed) {
        List<String> found = new ArrayList<>();
        try (StrangeAmounts strange = new StrangeAmounts(VENDORS.data(), seed)) {
            Map<String, JsonNode> accounts = new LinkedHashMap<>();
            strange.data().accounts().stream()
                    .map(SampleAccount::number)
                    .forEach(number -> accounts.put(number, everything("support", number)));
            Map<String, Set<BigDecimal>> amounts = new LinkedHashMap<>();
            accounts.forEach((number, whole) -> amounts.put(number, amounts(whole)));
            viewers().forEach(viewer -> found.addAll(found(viewer, lawful(viewer, accounts), amounts)));
        } finally {
            forgetAll();
        }

        assertThat(found).isEmpty();
    }

    private static List<String> viewers() {
        return Stream.concat(
                        MATRIX.rights().viewers().stream().filter(viewer -> !viewer.equals("support")),
                        Stream.of(NOBODY))
                .toList();
    }

    /** By the tables that were written by hand. What an invoice comes to is seen where it is, also past the account. */
    private static Set<BigDecimal> lawful(String viewer, Map<String, JsonNode> accounts) {
        Set<BigDecimal> lawful = new HashSet<>();
        accounts.forEach((number, whole) -> {
            if (MATRIX.rights().sees(viewer, "Account", number)) {
                lawful.addAll(amounts(MATRIX.expectation(viewer).of(whole)));
            }
        });
        VENDORS.data().invoices().stream()
                .filter(invoice -> MATRIX.rights().sees(viewer, "Invoice", invoice.number()))
                .flatMap(invoice ->
                        Stream.of(invoice.netAmount(), invoice.taxAmount(), invoice.amount(), invoice.balance()))
                .forEach(amount -> lawful.add(plain(amount)));
        return lawful;
    }

    /** @param amounts of each account */
    private List<String> found(String viewer, Set<BigDecimal> lawful, Map<String, Set<BigDecimal>> amounts) {
        Set<BigDecimal> besides = numbers(page(viewer));
        List<String> found = new ArrayList<>();
        int rows = 0;
        for (String account : amounts.keySet()) {
            Set<BigDecimal> hidden = new HashSet<>(amounts.get(account));
            hidden.removeAll(lawful);
            if (!hidden.isEmpty()) {
                rows++;
                Set<BigDecimal> shown = numbers(everything(viewer, account));
                shown.addAll(besides);
                shown.removeAll(lawful);
                shown.stream()
                        .filter(number -> follows(number, hidden))
                        .forEach(number ->
                                found.add("%s finds %s of %s".formatted(viewer, number.toPlainString(), account)));
            }
        }
        assertThat(rows).as(viewer).isPositive();
        return found;
    }

    private JsonNode everything(String viewer, String account) {
        return answer(viewer, EVERYTHING, Map.of("number", account)).path("data");
    }

    private JsonNode page(String viewer) {
        String page = PAGES.get(Matrix.kind(viewer));
        return page == null
                ? MissingNode.getInstance()
                : answer(viewer, text("clients/" + page + ".graphql"), Map.of());
    }

    private JsonNode answer(String viewer, String document, Map<String, Object> variables) {
        return viewer.equals(NOBODY)
                ? post(MAPPER.writeValueAsString(Map.of("query", document, "variables", variables)), Map.of())
                        .json()
                : as(viewer, document, variables).json();
    }

    private static String text(String resource) {
        try {
            return new ClassPathResource(resource).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Set<BigDecimal> amounts(JsonNode node) {
        Set<BigDecimal> amounts = new HashSet<>();
        collectAmounts(node, amounts);
        amounts.removeIf(HiddenAmountsIT::isSmall);
        return amounts;
    }

    private static void collectAmounts(JsonNode node, Set<BigDecimal> amounts) {
        if (node.path("amount").isString()) {
            amounts.add(plain(node.path("amount").asString()));
        }
        node.forEach(child -> collectAmounts(child, amounts));
    }

    /** Whether it is one of them, or what two of them make or differ by. */
    private static boolean follows(BigDecimal number, Set<BigDecimal> hidden) {
        return hidden.contains(number)
                || hidden.stream()
                        .anyMatch(one -> hidden.contains(plain(number.subtract(one)))
                                || hidden.contains(plain(number.add(one))));
    }

    private static Set<BigDecimal> numbers(JsonNode node) {
        Set<BigDecimal> numbers = new HashSet<>();
        collectNumbers(node, numbers);
        numbers.removeIf(HiddenAmountsIT::isSmall);
        return numbers;
    }

    private static void collectNumbers(JsonNode node, Set<BigDecimal> found) {
        if (node.isNumber()) {
            found.add(plain(node.asString()));
        } else if (node.isString()) {
            NUMBER.matcher(node.asString()).results().forEach(number -> found.add(plain(number.group())));
        } else {
            node.forEach(child -> collectNumbers(child, found));
        }
    }

    private static boolean isSmall(BigDecimal amount) {
        return amount.abs().compareTo(LEAST) < 0;
    }

    private static BigDecimal plain(String number) {
        return plain(new BigDecimal(number));
    }

    private static BigDecimal plain(BigDecimal number) {
        return number.stripTrailingZeros();
    }
}
