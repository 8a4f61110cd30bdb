package org.buyergraph.id;

import java.util.Locale;
import java.util.regex.Pattern;

/** A billing account, by the number that people use, such as {@code A00000101}. */
public record AccountNumber(String value) {
    private static final Pattern LOWER_CASE = Pattern.compile("a[0-9]+");

    public AccountNumber {
        Shape.require(Shape.NUMBER, value, "an account number; one looks like A00000101");
    }

    /** As somebody typed it: a number that billing counts up begins with a capital letter, whatever was typed. */
    public static AccountNumber typed(String text) {
        return new AccountNumber(LOWER_CASE.matcher(text).matches() ? text.toUpperCase(Locale.ROOT) : text);
    }

    @Override
    public String toString() {
        return value;
    }
}
