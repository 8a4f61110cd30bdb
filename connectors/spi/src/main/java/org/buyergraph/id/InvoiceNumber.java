package org.buyergraph.id;

/** An invoice, by the number that people use, such as {@code INV00001004}. */
public record InvoiceNumber(String value) {
    public InvoiceNumber {
        Shape.require(Shape.NUMBER, value, "an invoice number; one looks like INV00001004");
    }

    @Override
    public String toString() {
        return value;
    }
}
