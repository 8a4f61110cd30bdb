package org.buyergraph.gateway.subscription;

import java.util.Locale;
import java.util.Map;
import org.buyergraph.account.AccountName;
import org.buyergraph.gateway.graphql.Ordering;
import org.buyergraph.id.AccountId;
import org.buyergraph.subscription.Subscription;

/** An order of the subscriptions that a partner pays for. The number decides between equals. */
record PartnerSubscriptionOrder(Field field, Ordering.Direction direction) {
    static final PartnerSubscriptionOrder USUAL =
            new PartnerSubscriptionOrder(Field.TERM_END, Ordering.Direction.ASCENDING);

    /** What they can be ordered by. */
    enum Field {
        TERM_END,
        NUMBER,
        CUSTOMER_NAME
    }

    boolean needsNames() {
        return field == Field.CUSTOMER_NAME;
    }

    Ordering<Subscription> ordering(Map<AccountId, AccountName> names) {
        return switch (field) {
            case TERM_END -> SubscriptionOrder.BY_TERM_END.in(direction);
            case NUMBER -> SubscriptionOrder.BY_NUMBER.in(direction);
            case CUSTOMER_NAME ->
                new Ordering<>(
                        "subscriptions by customer", one -> customer(one, names) + "/" + one.number(), direction);
        };
    }

    private static String customer(Subscription subscription, Map<AccountId, AccountName> names) {
        AccountName name = names.get(subscription.owner());
        return name == null ? "~" : name.name().toLowerCase(Locale.ROOT);
    }
}
