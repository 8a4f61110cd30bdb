package org.buyergraph.gateway.search;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.buyergraph.account.Account;
import org.buyergraph.customer.Customer;
import org.buyergraph.id.CustomerId;
import org.jspecify.annotations.Nullable;

/**
 * A buyer that a search found, and why.
 *
 * @param customers the people who were found, by number; somebody without an account is the only one
 */
record BuyerHit(@Nullable Account account, List<Customer> customers, List<SearchReason> reasons) {
    private static final Comparator<Customer> BY_NUMBER =
            Comparator.comparingLong(customer -> Long.parseLong(customer.id().value()));

    /** By the account's number; people without one come last. */
    static final Comparator<BuyerHit> IN_ORDER = Comparator.comparing(
                    BuyerHit::number, Comparator.nullsLast(Comparator.<String>naturalOrder()))
            .thenComparing(hit -> hit.customers.stream().findFirst().orElse(null), Comparator.nullsFirst(BY_NUMBER));

    static BuyerHit of(List<Found> sameBuyer) {
        Map<CustomerId, Customer> people = new LinkedHashMap<>();
        sameBuyer.stream()
                .flatMap(found -> Stream.ofNullable(found.customer()))
                .forEach(person -> people.putIfAbsent(person.id(), person));
        return new BuyerHit(
                sameBuyer.get(0).account(),
                people.values().stream().sorted(BY_NUMBER).toList(),
                sameBuyer.stream().map(Found::reason).distinct().sorted().toList());
    }

    private @Nullable String number() {
        return account == null ? null : account.number().value();
    }
}
