package org.buyergraph.gateway.visibility;

import java.util.Set;
import org.buyergraph.customertype.CustomerType;
import org.buyergraph.settlement.SubscriptionSettlement;
import org.springframework.stereotype.Component;

/** When seats are settled is told to who sees the subscription; what is charged for them, to who sees its price. */
@Component
final class SubscriptionSettlementRule extends AboutSubscriptionRule<SubscriptionSettlement> {
    @Override
    public Class<SubscriptionSettlement> subject() {
        return SubscriptionSettlement.class;
    }

    @Override
    SubscriptionSettlement told(SubscriptionSettlement outcome, Set<CustomerType> undisclosed) {
        return new SubscriptionSettlement(
                outcome.subscription(), outcome.settlement().told(undisclosed));
    }

    @Override
    SubscriptionSettlement withoutAmounts(SubscriptionSettlement outcome) {
        return new SubscriptionSettlement(
                outcome.subscription(), outcome.settlement().withoutCharge());
    }
}
