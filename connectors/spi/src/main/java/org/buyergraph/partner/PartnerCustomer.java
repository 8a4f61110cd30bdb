package org.buyergraph.partner;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.buyergraph.account.AccountName;
import org.buyergraph.id.AccountId;
import org.buyergraph.subscription.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * An account that uses what a partner pays for.
 *
 * @param paid what it uses of that, also what has ended
 */
public record PartnerCustomer(AccountName called, List<Subscription> paid) {
    public PartnerCustomer {
        paid = List.copyOf(paid);
    }

    /** Of all the subscriptions that a partner pays for. Whose name is not told is left out, and so is the partner itself. */
    public static List<PartnerCustomer> of(
            Partner partner, List<Subscription> paid, Map<AccountId, AccountName> names) {
        Map<AccountId, List<Subscription>> byOwner = new LinkedHashMap<>();
        for (Subscription each : paid) {
            byOwner.computeIfAbsent(each.owner(), owner -> new ArrayList<>()).add(each);
        }
        byOwner.remove(partner.id());
        List<PartnerCustomer> customers = new ArrayList<>();
        byOwner.forEach((owner, held) -> {
            AccountName name = names.get(owner);
            if (name != null) {
                customers.add(new PartnerCustomer(name, held));
            }
        });
        return customers;
    }

    public String name() {
        return called.name();
    }

    public String number() {
        return called.number().value();
    }

    public AccountId account() {
        return called.id();
    }

    /** How many of them are in force. */
    public int running(LocalDate businessDate) {
        return (int) paid.stream().filter(one -> one.isRunning(businessDate)).count();
    }

    /** The first of the days on which one that is in force ends, because its term does or because it was canceled. */
    public @Nullable LocalDate nextEnd(LocalDate businessDate) {
        return paid.stream()
                .filter(one -> one.isRunning(businessDate))
                .map(one -> one.canceledOn() == null ? one.termEnd() : one.canceledOn())
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }
}
