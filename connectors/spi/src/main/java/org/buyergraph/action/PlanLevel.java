package org.buyergraph.action;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.buyergraph.catalog.ProductKind;
import org.buyergraph.subscription.Subscription;
import org.buyergraph.subscription.SubscriptionPlan;
import org.jspecify.annotations.Nullable;

/** The plans that we sell, the lowest first, by what their names call them. */
public enum PlanLevel {
    PREMIUM,
    ULTIMATE;

    private static final Set<String> LESS = Set.of("free", "bronze");

    /** Of the highest plan of a subscription; nothing where its names tell of none. */
    public static Optional<PlanLevel> of(Subscription subscription) {
        return of(subscription.plans());
    }

    /** By the code that the place of use has for it, a trial's included; nothing for what is less than any of these. */
    public static Optional<PlanLevel> ofCode(@Nullable String code) {
        if (code == null) {
            return Optional.empty();
        }
        return switch (code) {
            case "ultimate", "ultimate_trial", "ultimate_trial_paid_customer", "opensource", "gold" ->
                Optional.of(ULTIMATE);
            case "premium", "premium_trial", "silver" -> Optional.of(PREMIUM);
            default -> Optional.empty();
        };
    }

    public static boolean isKnownCode(@Nullable String code) {
        return LESS.contains(String.valueOf(code)) || ofCode(code).isPresent();
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
