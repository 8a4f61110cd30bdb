package org.buyergraph.gateway.outlook;

import java.time.Clock;
import java.time.LocalDate;
import org.buyergraph.gateway.facts.Conclusion;
import org.buyergraph.gateway.facts.Evidence;
import org.buyergraph.gateway.facts.Fact;
import org.buyergraph.id.SubscriptionNumber;
import org.buyergraph.settlement.RecordedSettlement;
import org.buyergraph.settlement.Settlement;
import org.buyergraph.settlement.SettlementQuestions;
import org.buyergraph.settlement.SettlementRecord;
import org.buyergraph.subscription.Subscription;
import org.buyergraph.subscription.SubscriptionQuestions;
import org.springframework.stereotype.Component;

/** What the customers portal has planned for a subscription's next settlement, and whether the rules agree. */
@Component
final class ConcludedSettlementRecord implements Conclusion<SubscriptionNumber, RecordedSettlement> {
    private final Clock businessClock;

    ConcludedSettlementRecord(Clock businessClock) {
        this.businessClock = businessClock;
    }

    @Override
    public Class<RecordedSettlement> subject() {
        return RecordedSettlement.class;
    }

    @Override
    public Fact<RecordedSettlement> draw(SubscriptionNumber number, Evidence evidence) {
        LocalDate today = LocalDate.now(businessClock);
        return evidence.ask(SubscriptionQuestions.SUBSCRIPTION, number)
                .filter(subscription -> Settlement.isDue(subscription, today))
                .flatMap(subscription -> evidence.askWhoMayNotBeThere(
                                SettlementQuestions.SETTLEMENT_RECORDS_OF_SUBSCRIPTION, number)
                        .flatMap(all -> Fact.ofOptional(SettlementRecord.next(all.rows(), today)))
                        .flatMap(record -> besideTheRules(record, subscription, today, evidence)));
    }

    private static Fact<RecordedSettlement> besideTheRules(
            SettlementRecord record, Subscription subscription, LocalDate today, Evidence evidence) {
        return TermFacts.of(subscription, today, true, evidence)
                .flatMap(TermFacts::settlement)
                .map(ruled -> RecordedSettlement.of(record, subscription, ruled, today));
    }
}
