package org.buyergraph.id;

import java.util.regex.Pattern;

/** A subscription in all its versions, by number, such as {@code A-S00000101}. */
public record SubscriptionNumber(String value) {
    private static final Pattern COUNTED = Pattern.compile("(?i)a-s[0-9]+");

    public SubscriptionNumber {
        Shape.require(Shape.NUMBER, value, "a subscription number; one looks like A-S00000101");
    }

    /** As somebody typed it, in whatever letter case. */
    public static SubscriptionNumber typed(String text) {
        return new SubscriptionNumber(Shape.typed(COUNTED, text));
    }

    @Override
    public String toString() {
        return value;
    }
}
