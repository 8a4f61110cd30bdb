package org.buyergraph.id;

import java.util.regex.Pattern;

/** A billing account, by the number that people use, such as {@code A00000101}. */
public record AccountNumber(String value) {
    private static final Pattern PREFIX = Pattern.compile("(?i)a");
    private static final String WHAT = "an account number; one looks like A00000101";

    public AccountNumber {
        Shape.require(Shape.NUMBER, value, WHAT);
    }

    /** As somebody typed it, in whatever letter case and with spaces around. */
    public static AccountNumber typed(String text) {
        return new AccountNumber(Shape.typed(PREFIX, text, WHAT));
    }

    @Override
    public String toString() {
        return value;
    }
}
