package org.buyergraph.id;

/** One line of an invoice, by the billing system's own id. */
public record InvoiceItemId(String value) {
    public InvoiceItemId {
        Shape.require(Shape.BILLING, value, "the id of an invoice line");
    }

    @Override
    public String toString() {
        return value;
    }
}
