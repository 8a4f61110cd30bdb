package org.buyergraph.id;

/** A payment method, by the billing system's own id. */
public record PaymentMethodId(String value) {
    public PaymentMethodId {
        Shape.require(Shape.BILLING, value, "the id of a payment method");
    }

    @Override
    public String toString() {
        return value;
    }
}
