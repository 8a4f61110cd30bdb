package org.buyergraph.gateway.outlook;

import java.time.Clock;
import java.time.LocalDate;
import org.buyergraph.customertype.CustomerFacts;
import org.buyergraph.customertype.CustomerProfile;
import org.buyergraph.gateway.facts.Conclusion;
import org.buyergraph.gateway.facts.Evidence;
import org.buyergraph.gateway.facts.Fact;
import org.buyergraph.id.AccountId;
import org.buyergraph.id.NamespaceId;
import org.buyergraph.subscription.BaseSubscription;
import org.buyergraph.subscription.SubscriptionQuestions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Of what sort a customer is. */
@Component
final class ConcludedProfile implements Conclusion<ConcludedProfile.Whose, CustomerProfile> {
    private final Clock businessClock;

    ConcludedProfile(Clock businessClock) {
        this.businessClock = businessClock;
    }

    /** An account's, or that of the account behind a namespace. */
    record Whose(@Nullable AccountId account, @Nullable NamespaceId namespace) {}

    @Override
    public Class<CustomerProfile> subject() {
        return CustomerProfile.class;
    }

    @Override
    public Fact<CustomerProfile> draw(Whose whose, Evidence evidence) {
        return account(whose, evidence)
                .flatMap(account -> Customers.of(account, evidence))
                .orElse(CustomerFacts.NONE)
                .map(facts -> CustomerProfile.of(facts, whose.namespace()));
    }

    private Fact<AccountId> account(Whose whose, Evidence evidence) {
        LocalDate today = LocalDate.now(businessClock);
        return Fact.ofNullable(whose.account()).or(() -> Fact.ofNullable(whose.namespace())
                .flatMap(id -> evidence.ask(SubscriptionQuestions.SUBSCRIPTIONS_OF_NAMESPACE, id))
                .flatMap(all -> Fact.ofOptional(BaseSubscription.of(all.rows(), today)))
                .map(base -> base.owner()));
    }
}
