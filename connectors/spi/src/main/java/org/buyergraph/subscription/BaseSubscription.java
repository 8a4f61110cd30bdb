package org.buyergraph.subscription;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/**
 * Which of a namespace's subscriptions stands for it. One in force goes before one that is not, and among several the one
 * whose term ends last: a namespace may have been linked twice.
 */
public final class BaseSubscription {
    private BaseSubscription() {}

    public static Optional<Subscription> of(Collection<Subscription> all, LocalDate businessDate) {
        return all.stream().max(standing(businessDate));
    }

    private static Comparator<Subscription> standing(LocalDate businessDate) {
        return Comparator.<Subscription, Boolean>comparing(
                        subscription -> subscription.status(businessDate) == SubscriptionStatus.ACTIVE)
                .thenComparing(Subscription::termEnd, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(subscription -> subscription.number().value(), Comparator.reverseOrder());
    }
}
