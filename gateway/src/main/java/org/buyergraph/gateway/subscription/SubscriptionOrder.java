package org.buyergraph.gateway.subscription;

import org.buyergraph.gateway.graphql.Ordering;
import org.buyergraph.gateway.graphql.Ordering.Direction;
import org.buyergraph.subscription.Subscription;

/** An order of subscriptions. */
record SubscriptionOrder(Field field, Direction direction) {
    static final SubscriptionOrder USUAL = new SubscriptionOrder(Field.NUMBER, Direction.ASCENDING);

    static final Ordering<Subscription> BY_NUMBER =
            Ordering.ascending("subscriptions by number", SubscriptionOrder::number);

    static final Ordering<Subscription> BY_TERM_END =
            Ordering.ascending("subscriptions by term end", SubscriptionOrder::termEnd);

    /** What subscriptions can be ordered by. */
    enum Field {
        NUMBER,
        TERM_END
    }

    Ordering<Subscription> ordering() {
        Ordering<Subscription> ordering = field == Field.NUMBER ? BY_NUMBER : BY_TERM_END;
        return ordering.in(direction);
    }

    private static String number(Subscription subscription) {
        return subscription.number().value();
    }

    /** Those without an end come after every date. */
    private static String termEnd(Subscription subscription) {
        String end =
                subscription.termEnd() == null ? "~" : subscription.termEnd().toString();
        return end + "/" + subscription.number();
    }
}
