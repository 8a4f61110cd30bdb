package org.buyergraph.gateway.subscription;

import org.buyergraph.gateway.facts.Fact;
import org.buyergraph.gateway.facts.Facts;
import org.buyergraph.gateway.graphql.NodeSource;
import org.buyergraph.id.SubscriptionNumber;
import org.buyergraph.subscription.Subscription;
import org.buyergraph.subscription.SubscriptionQuestions;
import org.springframework.stereotype.Component;

/** Subscriptions by id. */
@Component
class SubscriptionNode implements NodeSource {
    @Override
    public String type() {
        return "Subscription";
    }

    @Override
    public Fact<Subscription> find(String name, Facts facts) {
        return facts.ask(SubscriptionQuestions.SUBSCRIPTION, new SubscriptionNumber(name));
    }
}
