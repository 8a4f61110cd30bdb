package org.buyergraph.subscription;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The subscriptions of one deal over several years. What links them was written by people: mostly it is the number of another of
 * them, and else a name that they share.
 */
public final class MultiYearDeal {
    private static final Comparator<Subscription> IN_TIME = Comparator.comparing(
                    Subscription::subscriptionStart, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(subscription -> subscription.number().value());

    private MultiYearDeal() {}

    /** The one given and all that are linked to it, also by way of others, the earliest first; none where it stands alone. */
    public static List<Subscription> of(Subscription one, Collection<Subscription> all) {
        List<Subscription> chain = new ArrayList<>(List.of(one));
        for (int i = 0; i < chain.size(); i++) { // it grows meanwhile
            Subscription link = chain.get(i);
            all.stream()
                    .filter(other -> areLinked(link, other))
                    .filter(other -> chain.stream().noneMatch(known -> isSame(known, other)))
                    .forEach(chain::add);
        }
        return chain.size() == 1 ? List.of() : chain.stream().sorted(IN_TIME).toList();
    }

    private static boolean areLinked(Subscription one, Subscription other) {
        Optional<String> first = link(one);
        Optional<String> second = link(other);
        return names(first, other) || names(second, one) || (first.isPresent() && first.equals(second));
    }

    private static boolean names(Optional<String> link, Subscription other) {
        return link.filter(other.number().value()::equalsIgnoreCase).isPresent();
    }

    private static boolean isSame(Subscription one, Subscription other) {
        return one.number().equals(other.number());
    }

    private static Optional<String> link(Subscription subscription) {
        return Optional.ofNullable(subscription.sale())
                .map(Sale::multiYearLink)
                .map(String::strip)
                .filter(text -> !text.isEmpty());
    }
}
