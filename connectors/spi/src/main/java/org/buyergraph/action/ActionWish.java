package org.buyergraph.action;

import org.buyergraph.id.SubscriptionNumber;

/** Something that somebody would like to do with a subscription. */
public record ActionWish(SubscriptionNumber subscription, SubscriptionAction action) {
    @Override
    public String toString() {
        return action + " " + subscription;
    }
}
