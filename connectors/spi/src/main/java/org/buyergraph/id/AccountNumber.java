package org.buyergraph.id;

/** A billing account, by the number that people use, such as {@code A00000101}. */
public record AccountNumber(String value) {
    public AccountNumber {
        Shape.require(Shape.NUMBER, value, "an account number; one looks like A00000101");
    }

    @Override
    public String toString() {
        return value;
    }
}
