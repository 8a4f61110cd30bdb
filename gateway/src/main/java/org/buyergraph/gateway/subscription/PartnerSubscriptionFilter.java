package org.buyergraph.gateway.subscription;

import java.time.LocalDate;
import java.util.List;
import org.buyergraph.catalog.Deployment;
import org.buyergraph.catalog.ProductKind;
import org.buyergraph.id.AccountNumber;
import org.buyergraph.subscription.Subscription;
import org.buyergraph.subscription.SubscriptionStatus;
import org.jspecify.annotations.Nullable;

/** Which of the subscriptions that a partner pays for are wanted; what is left out is all the same. */
record PartnerSubscriptionFilter(
        @Nullable List<SubscriptionStatus> statuses,
        @Nullable List<ProductKind> kinds,
        @Nullable List<Deployment> deployments,
        @Nullable List<String> plans,
        @Nullable String customerNumber,
        @Nullable LocalDate endsOnOrAfter,
        @Nullable LocalDate endsOnOrBefore) {
    static final PartnerSubscriptionFilter ALL =
            new PartnerSubscriptionFilter(null, null, null, null, null, null, null);

    /** Who uses them. */
    @Nullable AccountNumber customer() {
        return customerNumber == null ? null : AccountNumber.typed(customerNumber);
    }

    /** Whoever uses it. */
    boolean wants(Subscription subscription, LocalDate today) {
        return (plans == null || isOnOneOf(subscription, plans))
                && new SubscriptionFilter(statuses, kinds, deployments, endsOnOrAfter, endsOnOrBefore)
                        .wants(subscription, today);
    }

    private static boolean isOnOneOf(Subscription subscription, List<String> plans) {
        return subscription.plans().stream().anyMatch(plan -> plans.contains(plan.name()));
    }
}
