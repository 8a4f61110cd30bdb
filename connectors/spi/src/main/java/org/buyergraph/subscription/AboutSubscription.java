package org.buyergraph.subscription;

/** Something that was worked out about a subscription: who may see it, and how much of it, follows from whose that is. */
public interface AboutSubscription {
    Subscription subscription();
}
