package org.buyergraph.id;

import java.util.Locale;
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
    static final Pattern CRM = Pattern.compile("[0-9a-zA-Z]{15}(?:[0-9a-zA-Z]{3})?");

    private Shape() {}

    /** As somebody typed it: what billing counts up is written in capitals, whatever was typed. Names that people gave stay as they are. */
    static String typed(Pattern counted, String text) {
        return counted.matcher(text).matches() ? text.toUpperCase(Locale.ROOT) : text;
    }

    static void require(Pattern shape, String value, String what) {
        if (!shape.matcher(value).matches()) {
            throw new MalformedNameException(what);
        }
    }
}
