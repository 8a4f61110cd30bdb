package org.buyergraph.gateway.outlook;

import java.net.URI;
import java.util.Optional;
import org.buyergraph.account.Account;
import org.buyergraph.account.AccountQuestions;
import org.buyergraph.channel.SubscriptionManager;
import org.buyergraph.crm.CrmAccount;
import org.buyergraph.gateway.facts.Conclusion;
import org.buyergraph.gateway.facts.Evidence;
import org.buyergraph.gateway.facts.Fact;
import org.buyergraph.id.SubscriptionNumber;
import org.buyergraph.subscription.Subscription;
import org.buyergraph.subscription.SubscriptionQuestions;
import org.springframework.stereotype.Component;

/** The partner who manages a subscription, also for those who may not see the partner's account. */
@Component
final class ConcludedManager implements Conclusion<SubscriptionNumber, SubscriptionManager> {
    @Override
    public Class<SubscriptionManager> subject() {
        return SubscriptionManager.class;
    }

    @Override
    public Fact<SubscriptionManager> draw(SubscriptionNumber number, Evidence evidence) {
        return evidence.ask(SubscriptionQuestions.SUBSCRIPTION, number)
                .filter(Subscription::partnerManaged)
                .flatMap(subscription -> evidence.ask(AccountQuestions.ACCOUNT, subscription.payer())
                        .flatMap(partner -> website(partner, evidence)
                                .map(site ->
                                        new SubscriptionManager(subscription, partner.name(), site.orElse(null)))));
    }

    private static Fact<Optional<URI>> website(Account partner, Evidence evidence) {
        return SalesSide.of(partner, evidence).map(sales -> sales.map(CrmAccount::website));
    }
}
