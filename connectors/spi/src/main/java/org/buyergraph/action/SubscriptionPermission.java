package org.buyergraph.action;

import org.buyergraph.subscription.AboutSubscription;
import org.buyergraph.subscription.Subscription;

/** Whether something may be done with a subscription. */
public record SubscriptionPermission(Subscription subscription, ActionAnswer answer) implements AboutSubscription {
    public SubscriptionPermission withoutPurchaseOrder() {
        return new SubscriptionPermission(subscription, answer.withoutPurchaseOrder());
    }
}
