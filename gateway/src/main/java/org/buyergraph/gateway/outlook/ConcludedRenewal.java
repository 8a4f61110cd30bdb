package org.buyergraph.gateway.outlook;

import java.time.Clock;
import java.time.LocalDate;
import org.buyergraph.gateway.facts.Conclusion;
import org.buyergraph.gateway.facts.Evidence;
import org.buyergraph.gateway.facts.Fact;
import org.buyergraph.id.SubscriptionNumber;
import org.buyergraph.renewal.Renewal;
import org.buyergraph.renewal.SubscriptionRenewal;
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
                .flatMap(subscription -> TermFacts.of(subscription, today, seatsMatter(subscription, today), evidence)
                        .flatMap(TermFacts::renewal)
                        .map(renewal -> new SubscriptionRenewal(subscription, renewal)));
    }

    /** Only where more of them would cost more. */
    private static boolean seatsMatter(Subscription subscription, LocalDate today) {
        return subscription.renewsByItself(today, true) && Renewal.mayCostMore(subscription, today);
    }
}
