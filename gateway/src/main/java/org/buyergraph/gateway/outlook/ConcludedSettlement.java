package org.buyergraph.gateway.outlook;

import java.time.Clock;
import java.time.LocalDate;
import org.buyergraph.gateway.facts.Conclusion;
import org.buyergraph.gateway.facts.Evidence;
import org.buyergraph.gateway.facts.Fact;
import org.buyergraph.id.SubscriptionNumber;
import org.buyergraph.settlement.Settlement;
import org.buyergraph.settlement.SubscriptionSettlement;
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
                .flatMap(subscription -> TermFacts.of(subscription, today, true, evidence)
                        .flatMap(TermFacts::settlement)
                        .map(next -> new SubscriptionSettlement(subscription, next)));
    }
}
