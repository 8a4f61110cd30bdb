package org.buyergraph.renewal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.buyergraph.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What some renewals come to. Amounts of different currencies are never added up.
 *
 * @param month that they are due in, by its first day; absent in a total of all months
 * @param amount absent of those whose amounts are not known: these have a total of their own
 */
public record RenewalTotal(
        @Nullable LocalDate month,
        int count,
        int seats,
        @Nullable Money amount) {
    /** One for each currency. */
    public static List<RenewalTotal> byCurrency(List<RenewalDue> due) {
        return grouped(due, renewal -> currency(renewal)).values().stream()
                .map(some -> of(null, some))
                .toList();
    }

    /** One for each month and currency, the first month first. */
    public static List<RenewalTotal> byMonth(List<RenewalDue> due) {
        return grouped(due, renewal -> month(renewal) + " " + currency(renewal)).values().stream()
                .map(some -> of(month(some.get(0)), some))
                .toList();
    }

    private static Map<String, List<RenewalDue>> grouped(List<RenewalDue> due, Function<RenewalDue, String> by) {
        return due.stream().collect(Collectors.groupingBy(by, TreeMap::new, Collectors.toList()));
    }

    private static LocalDate month(RenewalDue renewal) {
        return renewal.on().withDayOfMonth(1);
    }

    private static String currency(RenewalDue renewal) {
        Money amount = renewal.amount();
        return amount == null ? "" : amount.currency().getCurrencyCode();
    }

    private static RenewalTotal of(@Nullable LocalDate month, List<RenewalDue> alike) {
        return new RenewalTotal(month, alike.size(), seats(alike), amount(alike));
    }

    private static int seats(List<RenewalDue> alike) {
        return alike.stream()
                .map(RenewalDue::seats)
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .sum();
    }

    private static @Nullable Money amount(List<RenewalDue> alike) {
        return alike.stream()
                .map(RenewalDue::amount)
                .filter(Objects::nonNull)
                .reduce((one, other) -> new Money(one.amount().add(other.amount()), one.currency()))
                .orElse(null);
    }
}
