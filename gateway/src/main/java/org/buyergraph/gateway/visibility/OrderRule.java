package org.buyergraph.gateway.visibility;

import org.buyergraph.gateway.facts.Fact;
import org.buyergraph.order.Order;
import org.springframework.stereotype.Component;

/** An order is seen, once it is placed, by who manages the account that ordered, and by a partner if it is its own. */
@Component
final class OrderRule implements ForCustomers<Order>, ForPartners<Order> {
    @Override
    public Class<Order> subject() {
        return Order.class;
    }

    @Override
    public Fact<Order> forCustomer(Order order, CustomerRights rights) {
        return order.isPlaced() ? Shown.where(rights.manages(order.accountId()), order) : Fact.absent();
    }

    @Override
    public Fact<Order> forPartner(Order order, PartnerRights rights) {
        return Shown.where(order.isPlaced() && rights.isOwn(order.accountId()), order);
    }
}
