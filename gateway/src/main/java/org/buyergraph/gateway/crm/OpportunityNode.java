package org.buyergraph.gateway.crm;

import org.buyergraph.crm.CrmQuestions;
import org.buyergraph.crm.Opportunity;
import org.buyergraph.gateway.facts.Fact;
import org.buyergraph.gateway.facts.Facts;
import org.buyergraph.gateway.graphql.NodeSource;
import org.buyergraph.id.CrmId;
import org.springframework.stereotype.Component;

/** Opportunities by id. */
@Component
class OpportunityNode implements NodeSource {
    @Override
    public String type() {
        return "Opportunity";
    }

    @Override
    public Fact<Opportunity> find(String name, Facts facts) {
        return facts.ask(CrmQuestions.OPPORTUNITY, new CrmId(name));
    }
}
