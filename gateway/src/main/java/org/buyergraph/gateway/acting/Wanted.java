package org.buyergraph.gateway.acting;

import org.buyergraph.action.ActionWish;
import org.buyergraph.action.SubscriptionAction;
import org.buyergraph.id.SubscriptionNumber;

/** What somebody wants to do with a subscription: once a preview is taken, the order says all of it. */
sealed interface Wanted {
    SubscriptionNumber subscription();

    SubscriptionAction action();

    default ActionWish wish() {
        return new ActionWish(subscription(), action());
    }

    /** @param more than there are */
    record Seats(SubscriptionNumber subscription, int more) implements Wanted {
        @Override
        public SubscriptionAction action() {
            return SubscriptionAction.ADD_SEATS;
        }
    }

    record Renewal(SubscriptionNumber subscription) implements Wanted {
        @Override
        public SubscriptionAction action() {
            return SubscriptionAction.RENEW;
        }
    }

    record AutoRenewal(SubscriptionNumber subscription, boolean on) implements Wanted {
        @Override
        public SubscriptionAction action() {
            return SubscriptionAction.SWITCH_AUTO_RENEWAL;
        }
    }

    /** It ends with its term: nothing else is cancelled here. */
    record Cancellation(SubscriptionNumber subscription) implements Wanted {
        @Override
        public SubscriptionAction action() {
            return SubscriptionAction.CANCEL;
        }
    }
}
