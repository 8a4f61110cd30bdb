package org.buyergraph.gateway.visibility;

import java.util.Set;
import org.buyergraph.customertype.CustomerType;
import org.buyergraph.customertype.SubscriptionFeatures;
import org.springframework.stereotype.Component;

/** Which features can be had is told to who sees the subscription; because of what, as far as they may know it. */
@Component
final class SubscriptionFeaturesRule extends AboutSubscriptionRule<SubscriptionFeatures> {
    @Override
    public Class<SubscriptionFeatures> subject() {
        return SubscriptionFeatures.class;
    }

    @Override
    SubscriptionFeatures told(SubscriptionFeatures outcome, Set<CustomerType> undisclosed) {
        return outcome.told(undisclosed);
    }

    @Override
    SubscriptionFeatures withoutAmounts(SubscriptionFeatures outcome) {
        return outcome;
    }
}
