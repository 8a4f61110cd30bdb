package org.buyergraph.action;

import org.buyergraph.subscription.AboutSubscription;
import org.buyergraph.subscription.Subscription;

/**
 * Whether something may be done with a subscription.
 *
 * @param answer to its customer
 * @param toManager to the partner who manages it, where one does
 */
public record SubscriptionPermission(Subscription subscription, ActionAnswer answer, ActionAnswer toManager)
        implements AboutSubscription {
    /** What does not depend on who does it. */
    public static SubscriptionPermission toAll(Subscription subscription, ActionAnswer answer) {
        return new SubscriptionPermission(subscription, answer, answer);
    }

    /** For who is invoiced for it: where that is not its customer, it is the partner who manages it. */
    public SubscriptionPermission forPayer() {
        return subscription.partnerManaged() ? toAll(subscription, toManager) : this;
    }

    public SubscriptionPermission withoutPurchaseOrder() {
        return new SubscriptionPermission(
                subscription, answer.withoutPurchaseOrder(), toManager.withoutPurchaseOrder());
    }
}
