package org.buyergraph.gateway.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.buyergraph.gateway.golden.GoldenQuery;
import org.buyergraph.gateway.testing.RunningGateway;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/**
 * Whoever asks for everything of an account finds no amount that is hidden from them in any number or sentence of the answer, nor what
 * two of them make together or differ by.
 */
class HiddenAmountsIT extends RunningGateway {
    /** Not a part of a day, a moment or a name. */
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w:.-])\\d+(\\.\\d+)?(?![\\w:-]|\\.\\d)");

    /** Found by anybody anywhere: they tell nothing. */
    private static final BigDecimal LEAST = BigDecimal.valueOf(10);

    /**
     * @param sharing the number of the subscription that a partner is invoiced for
     * @param shared whether the viewer is that partner, and sees its amounts and no other, or sees all others
     */
    @ParameterizedTest
    @CsvSource({
        "A00000106, customer-700106, A-S00000109, false",
        "A00000113, customer-700114, A-S00000114, false",
        "A00000113, partner-A00000191, A-S00000114, true"
    })
    void whatIsHiddenFollowsFromNothingThatIsShown(String account, String viewer, String sharing, boolean shared) {
        JsonNode whole = everything("support", account);
        Set<BigDecimal> of = new TreeSet<>();
        Set<BigDecimal> others = new TreeSet<>();
        Set<BigDecimal> known = new TreeSet<>();
        amounts(whole, false, sharing, of, others, known);
        Set<BigDecimal> lawful = new TreeSet<>(shared ? of : others);
        lawful.addAll(known);
        Set<BigDecimal> hidden = new TreeSet<>(shared ? others : of);
        hidden.removeAll(lawful);
        Set<BigDecimal> telling = together(hidden);
        telling.removeAll(lawful);
        telling.removeAll(counts(whole));
        assertThat(telling).isNotEmpty();

        JsonNode seen = everything(viewer, account);

        assertThat(seen.path("number").asString()).isEqualTo(account);
        telling.retainAll(numbers(seen));
        assertThat(telling).isEmpty();
    }

    private JsonNode everything(String viewer, String account) {
        return ask(viewer, GoldenQuery.TEXT, Map.of("number", account)).data("/account");
    }

    /** What the catalog says of a plan everybody knows. */
    private static void amounts(
            JsonNode node,
            boolean within,
            String subscription,
            Set<BigDecimal> of,
            Set<BigDecimal> others,
            Set<BigDecimal> known) {
        boolean here = within
                || node.path("number").asString("").equals(subscription)
                || node.at("/subscription/number").asString("").equals(subscription);
        for (String field : List.of("amount", "discountPercent")) {
            if (node.path(field).isString()) {
                (here ? of : others).add(plain(node.path(field).asString()));
            }
        }
        if (node.isArray()) {
            node.forEach(child -> amounts(child, here, subscription, of, others, known));
        }
        node.properties().forEach(field -> {
            boolean catalog = field.getKey().equals("plan");
            amounts(field.getValue(), here, subscription, catalog ? known : of, catalog ? known : others, known);
        });
    }

    private static Set<BigDecimal> together(Set<BigDecimal> amounts) {
        Set<BigDecimal> all = new TreeSet<>(amounts);
        List<BigDecimal> list = new ArrayList<>(amounts);
        for (int i = 0; i < list.size(); i++) {
            for (int j = 0; j < i; j++) {
                all.add(list.get(i).add(list.get(j)));
                all.add(list.get(i).subtract(list.get(j)).abs());
            }
        }
        all.removeIf(amount -> amount.abs().compareTo(LEAST) < 0);
        return all;
    }

    /** Seats, days and packs: what is no amount. */
    private static Set<BigDecimal> counts(JsonNode node) {
        Set<BigDecimal> counts = new TreeSet<>();
        collect(node, counts, false);
        return counts;
    }

    private static Set<BigDecimal> numbers(JsonNode node) {
        Set<BigDecimal> numbers = new TreeSet<>();
        collect(node, numbers, true);
        return numbers;
    }

    private static void collect(JsonNode node, Set<BigDecimal> found, boolean withAmounts) {
        if (node.isNumber()) {
            found.add(plain(node.asString()));
        } else if (node.isString()) {
            Matcher number = NUMBER.matcher(node.asString());
            while (number.find()) {
                found.add(plain(number.group()));
            }
        } else if (withAmounts || !node.has("amount")) {
            node.forEach(child -> collect(child, found, withAmounts));
        }
    }

    private static BigDecimal plain(String number) {
        return new BigDecimal(number);
    }
}
