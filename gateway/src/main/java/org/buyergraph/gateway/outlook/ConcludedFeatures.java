package org.buyergraph.gateway.outlook;

import org.buyergraph.customertype.CustomerTypes;
import org.buyergraph.customertype.SubscriptionFeatures;
import org.buyergraph.gateway.facts.Conclusion;
import org.buyergraph.gateway.facts.Evidence;
import org.buyergraph.gateway.facts.Fact;
import org.buyergraph.id.SubscriptionNumber;
import org.buyergraph.subscription.SubscriptionQuestions;
import org.springframework.stereotype.Component;

/** Which features can be had with a subscription. */
@Component
final class ConcludedFeatures implements Conclusion<SubscriptionNumber, SubscriptionFeatures> {
    @Override
    public Class<SubscriptionFeatures> subject() {
        return SubscriptionFeatures.class;
    }

    @Override
    public Fact<SubscriptionFeatures> draw(SubscriptionNumber number, Evidence evidence) {
        return evidence.ask(SubscriptionQuestions.SUBSCRIPTION, number).flatMap(subscription -> Customers.of(
                        subscription, evidence)
                .map(facts -> new SubscriptionFeatures(
                        subscription, CustomerTypes.of(facts, subscription).features())));
    }
}
