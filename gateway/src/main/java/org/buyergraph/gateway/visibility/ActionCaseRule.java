package org.buyergraph.gateway.visibility;

import java.util.Set;
import org.buyergraph.action.ActionCase;
import org.buyergraph.customertype.CustomerType;
import org.springframework.stereotype.Component;

/** Who is told what may be done with a subscription may do it. */
@Component
final class ActionCaseRule extends AboutSubscriptionRule<ActionCase> {
    private final SubscriptionPermissionRule permissions;

    ActionCaseRule(SubscriptionPermissionRule permissions) {
        this.permissions = permissions;
    }

    @Override
    public Class<ActionCase> subject() {
        return ActionCase.class;
    }

    @Override
    ActionCase told(ActionCase outcome, Set<CustomerType> undisclosed) {
        return outcome.with(permissions.told(outcome.permission(), undisclosed));
    }

    @Override
    ActionCase toPayer(ActionCase outcome) {
        return outcome.with(permissions.toPayer(outcome.permission()));
    }

    @Override
    ActionCase withoutAmounts(ActionCase outcome) {
        return outcome.with(permissions.withoutAmounts(outcome.permission()));
    }
}
