package org.buyergraph.channel;

import org.buyergraph.account.Billing;
import org.buyergraph.subscription.AboutSubscription;
import org.buyergraph.subscription.Subscription;
import org.jspecify.annotations.Nullable;

/** How a subscription's current term was sold. */
public record SubscriptionOrigin(Subscription subscription, OrderType orderType, SalesChannel channel)
        implements AboutSubscription {
    /** @param billing of the account that uses it */
    public static SubscriptionOrigin of(Subscription subscription, @Nullable Billing billing) {
        return new SubscriptionOrigin(subscription, OrderType.of(subscription), SalesChannel.of(subscription, billing));
    }
}
