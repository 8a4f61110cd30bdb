package org.buyergraph.id;

import java.util.regex.Pattern;

/** An invoice, by the number that people use, such as {@code INV00001004}. */
public record InvoiceNumber(String value) {
    private static final Pattern COUNTED = Pattern.compile("(?i)inv[0-9]+");

    public InvoiceNumber {
        Shape.require(Shape.NUMBER, value, "an invoice number; one looks like INV00001004");
    }

    /** As somebody typed it, in whatever letter case. */
    public static InvoiceNumber typed(String text) {
        return new InvoiceNumber(Shape.typed(COUNTED, text));
    }

    @Override
    public String toString() {
        return value;
    }
}
