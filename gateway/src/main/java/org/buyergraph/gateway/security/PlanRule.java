package org.buyergraph.gateway.security;

import org.buyergraph.catalog.Plan;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What is on sale, and at which list price, is no secret. */
@Component
final class PlanRule implements Rule<Plan> {
    @Override
    public Class<Plan> subject() {
        return Plan.class;
    }

    @Override
    public boolean isForNobody() {
        return true;
    }

    @Override
    public Mono<Plan> forCustomer(Plan plan, CustomerRights rights) {
        return Mono.just(plan);
    }

    @Override
    public Mono<Plan> forNamespace(Plan plan, NamespaceRights rights) {
        return Mono.just(plan);
    }

    @Override
    public Mono<Plan> forPartner(Plan plan, PartnerRights rights) {
        return Mono.just(plan);
    }
}
