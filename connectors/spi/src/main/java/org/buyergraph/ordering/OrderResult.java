package org.buyergraph.ordering;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What became of an order, as far as the vendor says. */
public sealed interface OrderResult {
    /** In a word, for a log. */
    default String word() {
        return this instanceof Refused refused
                ? refused.why().name()
                : getClass().getSimpleName();
    }

    /** It was carried out. */
    record Done() implements OrderResult {}

    /** It was not, and will not be. */
    record Refused(Why why) implements OrderResult {}

    /** It was taken, or somebody is sending it just now: it will be one of the other two. */
    record UnderWay(@Nullable Duration retryAfter) implements OrderResult {}

    /** The vendor has no such order. */
    record NotThere() implements OrderResult {}

    /** It may have been carried out, or not: only the vendor knows, and did not say. */
    record Unknown() implements OrderResult {}

    /** It never left, so that nothing was done. */
    record NotSent(@Nullable Duration retryAfter) implements OrderResult {}

    /** Why an order is not carried out. */
    enum Why {
        /** The card or account was declined. */
        PAYMENT_DECLINED,
        /** Another order for the same subscription is being carried out. */
        LOCKED,
        /** The vendor does not take what it says: the subscription is not what it was, mostly. */
        NOT_TAKEN
    }
}
