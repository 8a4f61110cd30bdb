package org.buyergraph.gateway.outlook;

import java.time.LocalDate;
import java.util.Optional;
import org.buyergraph.customertype.CustomerFacts;
import org.buyergraph.customertype.CustomerTypes;
import org.buyergraph.gateway.facts.Evidence;
import org.buyergraph.gateway.facts.Fact;
import org.buyergraph.renewal.Renewal;
import org.buyergraph.seat.SeatCount;
import org.buyergraph.settlement.Settlement;
import org.buyergraph.subscription.Subscription;
import org.jspecify.annotations.Nullable;

/** What the rest of a subscription's term depends on: the day, its customer, and how many seats are taken. */
record TermFacts(
        Subscription subscription,
        LocalDate day,
        CustomerFacts customer,
        @Nullable SeatCount seats) {
    /** @param withSeats whether they matter: they are counted elsewhere */
    static Fact<TermFacts> of(Subscription subscription, LocalDate day, boolean withSeats, Evidence evidence) {
        Fact<Optional<SeatCount>> seats = withSeats ? SeatsTaken.of(subscription, evidence) : Fact.of(Optional.empty());
        return Fact.zip(
                Customers.of(subscription, evidence),
                seats,
                (customer, taken) -> new TermFacts(subscription, day, customer, taken.orElse(null)));
    }

    Fact<Renewal> renewal() {
        return Fact.ofOptional(Renewal.of(subscription, customer, types(), seats, day));
    }

    Fact<Settlement> settlement() {
        return Fact.ofOptional(Settlement.next(subscription, types(), seats, day));
    }

    private CustomerTypes types() {
        return CustomerTypes.of(customer, subscription);
    }
}
