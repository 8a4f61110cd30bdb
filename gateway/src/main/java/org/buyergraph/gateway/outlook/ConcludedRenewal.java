package org.buyergraph.gateway.outlook;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.buyergraph.customertype.CustomerTypes;
import org.buyergraph.gateway.facts.Conclusion;
import org.buyergraph.gateway.facts.Evidence;
import org.buyergraph.gateway.facts.Fact;
import org.buyergraph.id.SubscriptionNumber;
import org.buyergraph.renewal.Renewal;
import org.buyergraph.renewal.SubscriptionRenewal;
import org.buyergraph.seat.SeatCount;
import org.buyergraph.subscription.Subscription;
import org.buyergraph.subscription.SubscriptionQuestions;
import org.springframework.stereotype.Component;

/** What comes at the end of a subscription's term. */
@Component
final class ConcludedRenewal implements Conclusion<SubscriptionNumber, SubscriptionRenewal> {
    private final Clock businessClock;

    ConcludedRenewal(Clock businessClock) {
        this.businessClock = businessClock;
    }

    @Override
    public Class<SubscriptionRenewal> subject() {
        return SubscriptionRenewal.class;
    }

    @Override
    public Fact<SubscriptionRenewal> draw(SubscriptionNumber number, Evidence evidence) {
        LocalDate today = LocalDate.now(businessClock);
        return evidence.ask(SubscriptionQuestions.SUBSCRIPTION, number)
                .filter(subscription -> subscription.isTermed(today))
                .flatMap(subscription -> renewal(subscription, today, evidence));
    }

    private static Fact<SubscriptionRenewal> renewal(Subscription subscription, LocalDate today, Evidence evidence) {
        return Fact.zip(
                        Customers.of(subscription, evidence),
                        seats(subscription, today, evidence),
                        (facts, seats) -> Renewal.of(
                                subscription, facts, CustomerTypes.of(facts, subscription), seats.orElse(null), today))
                .flatMap(Fact::<Renewal>ofOptional)
                .map(renewal -> new SubscriptionRenewal(subscription, renewal));
    }

    /** They matter only where more of them would cost more. */
    private static Fact<Optional<SeatCount>> seats(Subscription subscription, LocalDate today, Evidence evidence) {
        return subscription.renewsByItself(today, true) && Renewal.mayCostMore(subscription, today)
                ? SeatsTaken.of(subscription, evidence)
                : Fact.of(Optional.empty());
    }
}
