package org.buyergraph.gateway.visibility;

import org.buyergraph.crm.Opportunity;
import org.springframework.stereotype.Component;

/** What sales hopes for is our own affair: nobody but support sees it. */
@Component
final class OpportunityRule implements Rule<Opportunity> {
    @Override
    public Class<Opportunity> subject() {
        return Opportunity.class;
    }
}
