package org.buyergraph.subscription;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.buyergraph.catalog.ProductKind;

/**
 * Which of a namespace's subscriptions stands for it: its plan before any add-on, one in force before one that is not, and
 * among several the one whose term ends last, because a namespace may have been linked twice.
 */
public final class BaseSubscription {
    private BaseSubscription() {}

    public static Optional<Subscription> of(Collection<Subscription> all, LocalDate businessDate) {
        return all.stream().max(standing(businessDate));
    }

    private static Comparator<Subscription> standing(LocalDate businessDate) {
        return Comparator.<Subscription, Boolean>comparing(
                        subscription -> subscription.kind(businessDate) == ProductKind.BASE)
                .thenComparing(subscription -> subscription.status(businessDate) == SubscriptionStatus.ACTIVE)
                .thenComparing(BaseSubscription::end)
                .thenComparing(subscription -> subscription.number().value(), Comparator.reverseOrder());
    }

    private static LocalDate end(Subscription subscription) {
        return subscription.termEnd() == null ? LocalDate.MAX : subscription.termEnd();
    }
}
