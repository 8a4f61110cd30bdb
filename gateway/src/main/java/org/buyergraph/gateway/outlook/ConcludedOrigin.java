package org.buyergraph.gateway.outlook;

import java.util.Optional;
import org.buyergraph.account.Account;
import org.buyergraph.account.AccountQuestions;
import org.buyergraph.channel.SubscriptionOrigin;
import org.buyergraph.gateway.facts.Conclusion;
import org.buyergraph.gateway.facts.Evidence;
import org.buyergraph.gateway.facts.Fact;
import org.buyergraph.id.SubscriptionNumber;
import org.buyergraph.subscription.SubscriptionQuestions;
import org.springframework.stereotype.Component;

/** How a subscription was sold. */
@Component
final class ConcludedOrigin implements Conclusion<SubscriptionNumber, SubscriptionOrigin> {
    @Override
    public Class<SubscriptionOrigin> subject() {
        return SubscriptionOrigin.class;
    }

    @Override
    public Fact<SubscriptionOrigin> draw(SubscriptionNumber number, Evidence evidence) {
        return evidence.ask(SubscriptionQuestions.SUBSCRIPTION, number)
                .flatMap(subscription -> evidence.ask(AccountQuestions.ACCOUNT, subscription.owner())
                        .map(Optional::of)
                        .orElse(Optional.<Account>empty())
                        .map(owner -> SubscriptionOrigin.of(
                                subscription, owner.map(Account::billing).orElse(null))));
    }
}
