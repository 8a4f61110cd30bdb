package org.buyergraph.id;

/** A payment, by the billing system's own id. */
public record PaymentId(String value) {
    public PaymentId {
        Shape.require(Shape.BILLING, value, "the id of a payment");
    }

    @Override
    public String toString() {
        return value;
    }
}
