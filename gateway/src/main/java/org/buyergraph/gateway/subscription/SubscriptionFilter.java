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
        @Nullable List<SubscriptionStatus> status,
        @Nullable List<ProductKind> kind,
        @Nullable List<Deployment> deployment,
        @Nullable LocalDate expiringBefore) {
    static final SubscriptionFilter ALL = new SubscriptionFilter(null, null, null, null);

    boolean wants(Subscription subscription, LocalDate today) {
        return (status == null || status.contains(subscription.status(today)))
                && (kind == null || kind.contains(subscription.kind(today)))
                && (deployment == null || deployment.contains(subscription.deployment(today)))
                && (expiringBefore == null || endsBefore(subscription.termEnd(), expiringBefore));
    }

    private static boolean endsBefore(@Nullable LocalDate end, LocalDate day) {
        return end != null && end.isBefore(day);
    }
}
