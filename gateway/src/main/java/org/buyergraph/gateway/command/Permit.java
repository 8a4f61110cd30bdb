package org.buyergraph.gateway.command;

import org.buyergraph.action.ActionWish;
import org.buyergraph.action.SubscriptionAction;
import org.buyergraph.action.SubscriptionPermission;

/** That something may be done: there is none where it may not. */
public final class Permit {
    private final ActionWish wish;

    private Permit(ActionWish wish) {
        this.wish = wish;
    }

    /** @throws IllegalArgumentException where it is not allowed */
    public static Permit of(SubscriptionPermission permission, SubscriptionAction action) {
        if (!permission.answer().allowed()) {
            throw new IllegalArgumentException(action + " is not allowed");
        }
        return new Permit(new ActionWish(permission.subscription().number(), action));
    }

    boolean isFor(Object other) {
        return wish.equals(other);
    }
}
