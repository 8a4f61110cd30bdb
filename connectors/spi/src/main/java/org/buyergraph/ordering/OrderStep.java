package org.buyergraph.ordering;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.buyergraph.subscription.ChargeModel;

/** One thing that an order is to do to its subscription, and from which day on. */
public sealed interface OrderStep {
    LocalDate from();

    /**
     * Has so much of what one charge counts, from then on.
     *
     * @param planId the plan on this version of the subscription
     * @param quantity the new total
     */
    record SetQuantity(String planId, String chargeNumber, ChargeModel model, BigDecimal quantity, LocalDate from)
            implements OrderStep {}

    /** Goes on for another term. */
    record Renew(LocalDate from) implements OrderStep {}

    /** Renews by itself at the end of each term from now on, or does not. */
    record SetAutoRenewal(boolean on, LocalDate from) implements OrderStep {}
}
