package org.buyergraph.attention;

import org.buyergraph.action.SubscriptionAction;
import org.buyergraph.subscription.Subscription;

/** What mends what a notice is of; whether it may be done is asked for apart. */
public record NoticeRemedy(SubscriptionAction action, Subscription subscription) {}
