package org.buyergraph.gateway.visibility;

import java.util.Set;
import org.buyergraph.channel.SubscriptionOrigin;
import org.buyergraph.customertype.CustomerType;
import org.springframework.stereotype.Component;

/** How a subscription was sold is told to who sees it. */
@Component
final class SubscriptionOriginRule extends AboutSubscriptionRule<SubscriptionOrigin> {
    @Override
    public Class<SubscriptionOrigin> subject() {
        return SubscriptionOrigin.class;
    }

    @Override
    SubscriptionOrigin told(SubscriptionOrigin outcome, Set<CustomerType> undisclosed) {
        return outcome;
    }

    @Override
    SubscriptionOrigin withoutAmounts(SubscriptionOrigin outcome) {
        return outcome;
    }
}
