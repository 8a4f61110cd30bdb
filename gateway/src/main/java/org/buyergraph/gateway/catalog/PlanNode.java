package org.buyergraph.gateway.catalog;

import org.buyergraph.catalog.Plan;
import org.buyergraph.gateway.facts.Fact;
import org.buyergraph.gateway.facts.Facts;
import org.buyergraph.gateway.graphql.NodeSource;
import org.buyergraph.id.PlanId;
import org.springframework.stereotype.Component;

/** Plans by id. */
@Component
class PlanNode implements NodeSource {
    @Override
    public String type() {
        return "Plan";
    }

    @Override
    public Fact<Plan> find(String name, Facts facts) {
        return CatalogController.planOf(new PlanId(name), facts);
    }
}
