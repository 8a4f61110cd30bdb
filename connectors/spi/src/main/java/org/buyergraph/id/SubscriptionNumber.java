package org.buyergraph.id;

/** A subscription in all its versions, by number, such as {@code A-S00000101}. */
public record SubscriptionNumber(String value) {
    public SubscriptionNumber {
        Shape.require(Shape.NUMBER, value, "a subscription number; one looks like A-S00000101");
    }

    @Override
    public String toString() {
        return value;
    }
}
