package org.buyergraph.action;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.buyergraph.catalog.ProductKind;
import org.buyergraph.subscription.Subscription;
import org.buyergraph.subscription.SubscriptionPlan;

/** The plans that we sell, the lowest first, by what their names call them. */
public enum PlanLevel {
    PREMIUM,
    ULTIMATE;

    /** Of the highest plan of a subscription; nothing where its names tell of none. */
    public static Optional<PlanLevel> of(Subscription subscription) {
        return of(subscription.plans());
    }

    private static Optional<PlanLevel> of(Collection<SubscriptionPlan> plans) {
        return plans.stream()
                .filter(plan -> plan.kind() == ProductKind.BASE)
                .flatMap(plan -> named(plan.name()).stream())
                .max(Comparator.naturalOrder());
    }

    private static Optional<PlanLevel> named(String name) {
        String words = name.toUpperCase(Locale.ROOT);
        if (words.contains(ULTIMATE.name())) {
            return Optional.of(ULTIMATE);
        }
        return words.contains(PREMIUM.name()) ? Optional.of(PREMIUM) : Optional.empty();
    }
}
