package org.buyergraph.gateway.visibility;

import org.buyergraph.crm.Opportunity;
import org.springframework.stereotype.Component;

/** An opportunity is seen by support alone: what sales hopes for is our own affair. */
@Component
final class OpportunityRule implements Rule<Opportunity> {
    @Override
    public Class<Opportunity> subject() {
        return Opportunity.class;
    }
}
