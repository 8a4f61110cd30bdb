package org.buyergraph.gateway.visibility;

import java.util.Set;
import org.buyergraph.customertype.CustomerType;
import org.buyergraph.renewal.SubscriptionRenewal;
import org.springframework.stereotype.Component;

/** What comes at the end of a term is told to who sees the subscription; at which price, to who sees its price. */
@Component
final class SubscriptionRenewalRule extends AboutSubscriptionRule<SubscriptionRenewal> {
    @Override
    public Class<SubscriptionRenewal> subject() {
        return SubscriptionRenewal.class;
    }

    @Override
    SubscriptionRenewal told(SubscriptionRenewal outcome, Set<CustomerType> undisclosed) {
        return outcome;
    }

    @Override
    SubscriptionRenewal withoutAmounts(SubscriptionRenewal outcome) {
        return new SubscriptionRenewal(outcome.subscription(), outcome.renewal().withoutAmounts());
    }
}
