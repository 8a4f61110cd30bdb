package org.buyergraph.gateway.subscription;

import java.time.LocalDate;
import java.util.List;
import org.buyergraph.catalog.Deployment;
import org.buyergraph.catalog.ProductKind;
import org.buyergraph.subscription.Subscription;
import org.buyergraph.subscription.SubscriptionStatus;
import org.jspecify.annotations.Nullable;

/** Which subscriptions are wanted; what is left out is all the same. */
record SubscriptionFilter(
        @Nullable List<SubscriptionStatus> statuses,
        @Nullable List<ProductKind> kinds,
        @Nullable List<Deployment> deployments,
        @Nullable LocalDate endsOnOrAfter,
        @Nullable LocalDate endsOnOrBefore) {
    static final SubscriptionFilter ALL = new SubscriptionFilter(null, null, null, null, null);

    boolean wants(Subscription subscription, LocalDate today) {
        return (statuses == null || statuses.contains(subscription.status(today)))
                && (kinds == null || kinds.contains(subscription.kind(today)))
                && (deployments == null || deployments.contains(subscription.deployment(today)))
                && endsBetween(subscription.termEnd());
    }

    private boolean endsBetween(@Nullable LocalDate end) {
        if (end == null) {
            return endsOnOrAfter == null && endsOnOrBefore == null;
        }
        return (endsOnOrAfter == null || !end.isBefore(endsOnOrAfter))
                && (endsOnOrBefore == null || !end.isAfter(endsOnOrBefore));
    }
}
