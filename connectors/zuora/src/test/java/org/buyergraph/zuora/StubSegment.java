package org.buyergraph.zuora;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.buyergraph.testkit.data.SamplePrice;

/**
 * What a charge is between two days, the second exclusive.
 *
 * @param number of the segment, as the vendor counts them
 * @param amendedOn the day of the order that made it; null when it is as it was sold
 */
record StubSegment(
        LocalDate from, LocalDate until, BigDecimal quantity, SamplePrice price, int number, LocalDate amendedOn) {

    boolean covers(LocalDate day) {
        return !day.isBefore(from) && day.isBefore(until);
    }

    StubSegment between(LocalDate start, LocalDate end) {
        return new StubSegment(start, end, quantity, price, number, amendedOn);
    }

    /** Whether a whole period costs the same, for as many. */
    boolean costs(StubSegment other) {
        return price.equals(other.price) && quantity.compareTo(other.quantity) == 0;
    }

    BigDecimal amount() {
        return price.of(quantity);
    }
}
