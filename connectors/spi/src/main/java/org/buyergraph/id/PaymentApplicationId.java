package org.buyergraph.id;

/** The part of a payment that paid one document, by the billing system's own id. */
public record PaymentApplicationId(String value) {
    public PaymentApplicationId {
        Shape.require(Shape.BILLING, value, "the id of an applied payment");
    }

    @Override
    public String toString() {
        return value;
    }
}
