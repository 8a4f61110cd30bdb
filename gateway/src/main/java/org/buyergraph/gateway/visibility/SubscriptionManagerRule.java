package org.buyergraph.gateway.visibility;

import java.util.Set;
import org.buyergraph.channel.SubscriptionManager;
import org.buyergraph.customertype.CustomerType;
import org.springframework.stereotype.Component;

/** Who manages a subscription is told to who sees it: they are sent there. */
@Component
final class SubscriptionManagerRule extends AboutSubscriptionRule<SubscriptionManager> {
    @Override
    public Class<SubscriptionManager> subject() {
        return SubscriptionManager.class;
    }

    @Override
    SubscriptionManager told(SubscriptionManager outcome, Set<CustomerType> undisclosed) {
        return outcome;
    }

    @Override
    SubscriptionManager withoutAmounts(SubscriptionManager outcome) {
        return outcome;
    }
}
