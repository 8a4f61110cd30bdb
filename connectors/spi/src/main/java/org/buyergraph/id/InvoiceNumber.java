package org.buyergraph.id;

import java.util.regex.Pattern;

/** An invoice, by the number that people use, such as {@code INV00001004}. */
public record InvoiceNumber(String value) {
    private static final Pattern PREFIX = Pattern.compile("(?i)inv");
    private static final String WHAT = "an invoice number; one looks like INV00001004";

    public InvoiceNumber {
        Shape.require(Shape.NUMBER, value, WHAT);
    }

    /** As somebody typed it, in whatever letter case and with spaces around. */
    public static InvoiceNumber typed(String text) {
        return new InvoiceNumber(Shape.typed(PREFIX, text, WHAT));
    }

    @Override
    public String toString() {
        return value;
    }
}
