package org.buyergraph.id;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The forms that ids and numbers may have, as patterns. A value that reaches a vendor's query has passed here first: no quote, comma, bracket or
 * space can be part of a name.
 */
final class Shape {
    static final Pattern BILLING = Pattern.compile("[0-9a-zA-Z]{32}");
    static final Pattern NUMBER = Pattern.compile("[0-9A-Za-z][0-9A-Za-z_-]{0,63}");
    static final Pattern DIGITS = Pattern.compile("[1-9][0-9]{0,17}");
    static final Pattern PATH =
            Pattern.compile("(?=.{1,255}$)(?![0-9]+$)[0-9a-zA-Z_][0-9a-zA-Z_.-]*(?:/[0-9a-zA-Z_][0-9a-zA-Z_.-]*)*");
    static final Pattern EMAIL = Pattern.compile("(?=.{3,254}$)[^\\s,@\\p{Cntrl}]+@[^\\s,@\\p{Cntrl}]+");
    static final Pattern CRM = Pattern.compile("[0-9a-zA-Z]{15}(?:[0-9a-zA-Z]{3})?");

    /** Billing counts with as many, zeros in front. */
    private static final int COUNTED_DIGITS = 8;

    private static final Pattern ONLY_DIGITS = Pattern.compile("[0-9]+");

    private Shape() {}

    /**
     * As somebody typed it, without the spaces around: what billing counts up is written in capitals, whatever was typed, and with
     * so many digits at least; with fewer it names nothing. Names that people gave stay as they are.
     *
     * @param what the number is of, in the words of {@link #require}
     */
    static String typed(Pattern prefix, String text, String what) {
        String typed = text.strip();
        Matcher counted = prefix.matcher(typed);
        if (!counted.lookingAt()
                || !ONLY_DIGITS.matcher(typed.substring(counted.end())).matches()) {
            return typed;
        }
        if (typed.length() - counted.end() < COUNTED_DIGITS) {
            throw new MalformedNameException(what + ", with eight digits");
        }
        return typed.toUpperCase(Locale.ROOT);
    }

    static void require(Pattern shape, String value, String what) {
        if (!shape.matcher(value).matches()) {
            throw new MalformedNameException(what);
        }
    }
}
