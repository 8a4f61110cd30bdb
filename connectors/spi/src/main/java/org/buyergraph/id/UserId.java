package org.buyergraph.id;

/** A person's user where namespaces are, by numeric id. */
public record UserId(String value) {
    public UserId {
        Shape.require(Shape.DIGITS, value, "the number of a user; one looks like 8201001");
    }

    @Override
    public String toString() {
        return value;
    }
}
