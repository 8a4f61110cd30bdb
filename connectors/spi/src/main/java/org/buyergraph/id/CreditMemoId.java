package org.buyergraph.id;

/** A credit memo, by the billing system's own id. */
public record CreditMemoId(String value) {
    public CreditMemoId {
        Shape.require(Shape.BILLING, value, "the id of a credit memo");
    }

    @Override
    public String toString() {
        return value;
    }
}
