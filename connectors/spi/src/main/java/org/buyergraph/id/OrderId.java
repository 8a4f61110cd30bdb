package org.buyergraph.id;

/** An order, by the billing system's own id. */
public record OrderId(String value) {
    public OrderId {
        Shape.require(Shape.BILLING, value, "the id of an order");
    }

    @Override
    public String toString() {
        return value;
    }
}
