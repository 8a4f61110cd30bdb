package org.buyergraph.gateway.visibility;

import java.util.Set;
import org.buyergraph.action.SubscriptionPermission;
import org.buyergraph.customertype.CustomerType;
import org.springframework.stereotype.Component;

/**
 * What may be done is told to who sees the subscription, and to the partner who manages it what they may do; that its customer orders by purchase order, to who
 * manages the account.
 */
@Component
final class SubscriptionPermissionRule extends AboutSubscriptionRule<SubscriptionPermission> {
    @Override
    public Class<SubscriptionPermission> subject() {
        return SubscriptionPermission.class;
    }

    @Override
    SubscriptionPermission told(SubscriptionPermission outcome, Set<CustomerType> undisclosed) {
        return undisclosed.contains(CustomerType.PURCHASE_ORDER) ? outcome.withoutPurchaseOrder() : outcome;
    }

    @Override
    SubscriptionPermission toPayer(SubscriptionPermission outcome) {
        return outcome.forPayer();
    }

    @Override
    SubscriptionPermission withoutAmounts(SubscriptionPermission outcome) {
        return outcome;
    }
}
