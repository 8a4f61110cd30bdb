package org.buyergraph.gateway.outlook;

import org.buyergraph.subscription.Subscription;

/** What may be done with a subscription: each action is worked out only where it is asked for. */
record SubscriptionActions(Subscription subscription) {}
