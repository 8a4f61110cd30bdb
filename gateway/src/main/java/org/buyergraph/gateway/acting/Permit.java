package org.buyergraph.gateway.acting;

import org.buyergraph.action.ActionWish;
import org.buyergraph.action.SubscriptionAction;
import org.buyergraph.action.SubscriptionPermission;

/** That something may be done: there is none where it may not. */
final class Permit {
    private final ActionWish wish;

    private Permit(ActionWish wish) {
        this.wish = wish;
    }

    /** @throws IllegalArgumentException where it is not allowed */
    static Permit of(SubscriptionPermission permission, SubscriptionAction action) {
        if (!permission.answer().allowed()) {
            throw new IllegalArgumentException(action + " is not allowed");
        }
        return new Permit(new ActionWish(permission.subscription().number(), action));
    }

    boolean isFor(ActionWish other) {
        return wish.equals(other);
    }
}
