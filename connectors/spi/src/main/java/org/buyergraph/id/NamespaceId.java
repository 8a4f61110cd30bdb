package org.buyergraph.id;

/** A namespace on GitLab.com, by its numeric id. */
public record NamespaceId(String value) {
    public NamespaceId {
        Shape.require(Shape.DIGITS, value, "the id of a namespace; one looks like 9100101");
    }

    @Override
    public String toString() {
        return value;
    }
}
