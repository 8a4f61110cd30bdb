package org.buyergraph.order;

import java.util.Set;
import org.buyergraph.id.AccountId;
import org.buyergraph.id.OrderId;
import org.buyergraph.spi.Backend;
import org.buyergraph.spi.Kind;
import org.buyergraph.spi.Listing;
import org.buyergraph.spi.Question;

/** What can be asked about orders. */
public final class OrderQuestions {
    private static final Backend BILLING = new Backend("zuora");

    public static final Question<OrderId, Order> ORDER =
            Question.one("order", BILLING, Kind.RECORD, Order.class, OrderQuestions::about);

    /** What an account ordered, for whichever subscriptions. */
    public static final Question<AccountId, Listing<Order>> ORDERS_OF_ACCOUNT =
            Question.ofAccount("orders-of-account", BILLING, Order.class, OrderQuestions::about);

    private OrderQuestions() {}

    private static Set<AccountId> about(Order order) {
        return Set.of(order.accountId());
    }
}
