package org.buyergraph.id;

/** A refund, by the billing system's own id. */
public record RefundId(String value) {
    public RefundId {
        Shape.require(Shape.BILLING, value, "the id of a refund");
    }

    @Override
    public String toString() {
        return value;
    }
}
