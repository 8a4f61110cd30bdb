package org.buyergraph.gateway.order;

import org.buyergraph.gateway.facts.Fact;
import org.buyergraph.gateway.facts.Facts;
import org.buyergraph.gateway.graphql.NodeSource;
import org.buyergraph.id.OrderId;
import org.buyergraph.order.Order;
import org.buyergraph.order.OrderQuestions;
import org.springframework.stereotype.Component;

/** Orders by id. */
@Component
class OrderNode implements NodeSource {
    @Override
    public String type() {
        return "Order";
    }

    @Override
    public Fact<Order> find(String name, Facts facts) {
        return facts.ask(OrderQuestions.ORDER, new OrderId(name));
    }
}
