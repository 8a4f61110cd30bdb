package org.buyergraph.gateway.outlook;

import java.time.Clock;
import java.time.LocalDate;
import org.buyergraph.customertype.CustomerTypes;
import org.buyergraph.gateway.facts.Conclusion;
import org.buyergraph.gateway.facts.Evidence;
import org.buyergraph.gateway.facts.Fact;
import org.buyergraph.id.SubscriptionNumber;
import org.buyergraph.settlement.Settlement;
import org.buyergraph.settlement.SubscriptionSettlement;
import org.buyergraph.subscription.Subscription;
import org.buyergraph.subscription.SubscriptionQuestions;
import org.springframework.stereotype.Component;

/** When a subscription's seats are settled next, and for how much. */
@Component
final class ConcludedSettlement implements Conclusion<SubscriptionNumber, SubscriptionSettlement> {
    private final Clock businessClock;

    ConcludedSettlement(Clock businessClock) {
        this.businessClock = businessClock;
    }

    @Override
    public Class<SubscriptionSettlement> subject() {
        return SubscriptionSettlement.class;
    }

    @Override
    public Fact<SubscriptionSettlement> draw(SubscriptionNumber number, Evidence evidence) {
        LocalDate today = LocalDate.now(businessClock);
        return evidence.ask(SubscriptionQuestions.SUBSCRIPTION, number)
                .filter(subscription -> Settlement.isDue(subscription, today))
                .flatMap(subscription -> next(subscription, today, evidence));
    }

    private static Fact<SubscriptionSettlement> next(Subscription subscription, LocalDate today, Evidence evidence) {
        return Fact.zip(
                        Customers.of(subscription, evidence),
                        SeatsTaken.of(subscription, evidence),
                        (facts, seats) -> Settlement.next(
                                subscription, CustomerTypes.of(facts, subscription), seats.orElse(null), today))
                .flatMap(Fact::<Settlement>ofOptional)
                .map(next -> new SubscriptionSettlement(subscription, next));
    }
}
