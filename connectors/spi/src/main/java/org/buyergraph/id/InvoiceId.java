package org.buyergraph.id;

/** An invoice, by the billing system's own id. */
public record InvoiceId(String value) {
    public InvoiceId {
        Shape.require(Shape.BILLING, value, "the id of an invoice");
    }

    @Override
    public String toString() {
        return value;
    }
}
