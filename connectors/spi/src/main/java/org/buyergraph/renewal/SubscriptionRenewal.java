package org.buyergraph.renewal;

import org.buyergraph.subscription.AboutSubscription;
import org.buyergraph.subscription.Subscription;

/** What comes at the end of a subscription's term. */
public record SubscriptionRenewal(Subscription subscription, Renewal renewal) implements AboutSubscription {}
