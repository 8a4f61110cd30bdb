package org.buyergraph.id;

/** A billing account, by the billing system's own id. */
public record AccountId(String value) {
    public AccountId {
        Shape.require(Shape.BILLING, value, "the id of a billing account");
    }

    @Override
    public String toString() {
        return value;
    }
}
