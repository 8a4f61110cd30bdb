package org.buyergraph.settlement;

import org.buyergraph.subscription.AboutSubscription;
import org.buyergraph.subscription.Subscription;

/** How a subscription's seats are settled next. */
public record SubscriptionSettlement(Subscription subscription, Settlement settlement) implements AboutSubscription {}
