package org.buyergraph.gateway.visibility;

import org.buyergraph.catalog.Plan;
import org.buyergraph.gateway.facts.Fact;
import org.springframework.stereotype.Component;

/** A plan is seen by everybody: what is on sale, and at which list price, is no secret. */
@Component
final class PlanRule implements ForCustomers<Plan>, ForNamespaces<Plan>, ForPartners<Plan> {
    @Override
    public Class<Plan> subject() {
        return Plan.class;
    }

    @Override
    public boolean isForNobody() {
        return true;
    }

    @Override
    public Fact<Plan> forCustomer(Plan plan, CustomerRights rights) {
        return Fact.of(plan);
    }

    @Override
    public Fact<Plan> forNamespace(Plan plan, NamespaceRights rights) {
        return Fact.of(plan);
    }

    @Override
    public Fact<Plan> forPartner(Plan plan, PartnerRights rights) {
        return Fact.of(plan);
    }

    /** It needs no right, so nothing has to be read to know that. */
    @Override
    public Fact<?> groundsForCustomer(CustomerRights rights) {
        return Fact.absent();
    }
}
