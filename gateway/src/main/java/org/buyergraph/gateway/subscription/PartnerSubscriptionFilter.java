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
        return (statuses == null || statuses.contains(subscription.status(today)))
                && (kinds == null || kinds.contains(subscription.kind(today)))
                && (deployments == null || deployments.contains(subscription.deployment(today)))
                && (plans == null || isOnOneOf(subscription, plans))
                && (endsOnOrAfter == null || !ends(subscription).isBefore(endsOnOrAfter))
                && (endsOnOrBefore == null || !ends(subscription).isAfter(endsOnOrBefore));
    }

    private static boolean isOnOneOf(Subscription subscription, List<String> plans) {
        return subscription.plans().stream().anyMatch(plan -> plans.contains(plan.name()));
    }

    /** One without an end does so after every day. */
    private static LocalDate ends(Subscription subscription) {
        LocalDate end = subscription.termEnd();
        return end == null ? LocalDate.MAX : end;
    }
}
