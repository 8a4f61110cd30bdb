package org.buyergraph.gateway.visibility;

import java.util.Set;
import org.buyergraph.customertype.CustomerType;
import org.buyergraph.settlement.RecordedSettlement;
import org.springframework.stereotype.Component;

/** What the portal has planned is told as what follows from the rules is: what is charged, to who sees the price. */
@Component
final class RecordedSettlementRule extends AboutSubscriptionRule<RecordedSettlement> {
    @Override
    public Class<RecordedSettlement> subject() {
        return RecordedSettlement.class;
    }

    @Override
    RecordedSettlement told(RecordedSettlement outcome, Set<CustomerType> undisclosed) {
        return outcome;
    }

    @Override
    RecordedSettlement withoutAmounts(RecordedSettlement outcome) {
        return outcome.withoutCharge();
    }
}
