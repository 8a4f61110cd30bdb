package org.buyergraph.id;

/** A person in the customers portal, by numeric id. */
public record CustomerId(String value) {
    public CustomerId {
        Shape.require(Shape.DIGITS, value, "the id of a customer; one looks like 700101");
    }

    @Override
    public String toString() {
        return value;
    }
}
