package org.buyergraph.action;

import org.buyergraph.account.Account;
import org.buyergraph.subscription.AboutSubscription;
import org.buyergraph.subscription.Subscription;

/**
 * All that has to be known to act: nothing of it is shown.
 *
 * @param owner of the subscription
 */
public record ActionCase(SubscriptionPermission permission, Account owner) implements AboutSubscription {
    @Override
    public Subscription subscription() {
        return permission.subscription();
    }

    public ActionCase with(SubscriptionPermission told) {
        return new ActionCase(told, owner);
    }
}
