package org.buyergraph.id;

import java.util.regex.Pattern;

/** A subscription in all its versions, by number, such as {@code A-S00000101}. */
public record SubscriptionNumber(String value) {
    private static final Pattern PREFIX = Pattern.compile("(?i)a-s");
    private static final String WHAT = "a subscription number; one looks like A-S00000101";

    public SubscriptionNumber {
        Shape.require(Shape.NUMBER, value, WHAT);
    }

    /** As somebody typed it, in whatever letter case and with spaces around. */
    public static SubscriptionNumber typed(String text) {
        return new SubscriptionNumber(Shape.typed(PREFIX, text, WHAT));
    }

    @Override
    public String toString() {
        return value;
    }
}
