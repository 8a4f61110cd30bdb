package org.buyergraph.channel;

import java.time.LocalDate;
import org.buyergraph.subscription.Subscription;

/** Which kind of order made a subscription's current term. */
public enum OrderType {
    FIRST_ORDER,
    RENEWAL;

    /** A term that began after the subscription did has renewed one before it. */
    public static OrderType of(Subscription subscription) {
        LocalDate start = subscription.subscriptionStart();
        LocalDate termStart = subscription.termStart();
        return start != null && termStart != null && termStart.isAfter(start) ? RENEWAL : FIRST_ORDER;
    }
}
