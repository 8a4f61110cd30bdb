package org.buyergraph.zuora;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.buyergraph.testkit.data.SampleCharge;
import org.buyergraph.testkit.data.SampleRatePlan;
import org.buyergraph.testkit.data.SampleSubscription;

/**
 * A line to be billed, or credited where {@code net} is below zero.
 *
 * @param until exclusive, unlike the last day that documents show
 * @param due the day from which a bill run takes it along
 */
record StubLine(
        SampleSubscription subscription,
        SampleRatePlan plan,
        SampleCharge charge,
        LocalDate from,
        LocalDate until,
        BigDecimal quantity,
        BigDecimal unitPrice,
        BigDecimal net,
        LocalDate due) {

    LocalDate lastDay() {
        return until.minusDays(1);
    }

    boolean credit() {
        return net.signum() < 0;
    }
}
