package org.buyergraph.subscription;

import org.buyergraph.catalog.Deployment;
import org.buyergraph.catalog.ProductKind;

/** Where to look for what a subscription is used on, so that nobody is asked in vain. */
public final class SubscriptionUse {
    private SubscriptionUse() {}

    /** A plan for a namespace, of which billing does not say which one: the order in the customers' portal may. */
    public static boolean isOfUnknownNamespace(Subscription subscription) {
        return subscription.namespaceId() == null
                && subscription.plans().stream()
                        .anyMatch(plan -> plan.kind() == ProductKind.BASE && plan.deployment() == Deployment.SAAS);
    }

    /** What is used on a namespace has no license. */
    public static boolean mayHaveLicense(Subscription subscription) {
        return subscription.namespaceId() == null
                && subscription.plans().stream().noneMatch(plan -> plan.deployment() == Deployment.SAAS);
    }
}
