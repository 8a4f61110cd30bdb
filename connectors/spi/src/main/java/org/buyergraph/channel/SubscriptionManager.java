package org.buyergraph.channel;

import java.net.URI;
import org.buyergraph.subscription.AboutSubscription;
import org.buyergraph.subscription.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * The partner who manages a subscription, as much as who uses it needs to turn to them.
 *
 * @param website where they are found, if that is known
 */
public record SubscriptionManager(
        Subscription subscription, String name, @Nullable URI website) implements AboutSubscription {}
