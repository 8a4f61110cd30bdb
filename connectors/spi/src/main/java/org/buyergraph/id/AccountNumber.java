package org.buyergraph.id;

import java.util.regex.Pattern;

/** A billing account, by the number that people use, such as {@code A00000101}. */
public record AccountNumber(String value) {
    private static final Pattern COUNTED = Pattern.compile("(?i)a[0-9]+");

    public AccountNumber {
        Shape.require(Shape.NUMBER, value, "an account number; one looks like A00000101");
    }

    /** As somebody typed it, in whatever letter case. */
    public static AccountNumber typed(String text) {
        return new AccountNumber(Shape.typed(COUNTED, text));
    }

    @Override
    public String toString() {
        return value;
    }
}
