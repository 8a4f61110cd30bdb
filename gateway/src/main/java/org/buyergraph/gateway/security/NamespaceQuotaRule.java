package org.buyergraph.gateway.security;

import org.buyergraph.namespace.NamespaceQuota;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What was bought for a namespace besides its plan is no affair of the partner who sold the plan. */
@Component
final class NamespaceQuotaRule implements ForCustomers<NamespaceQuota>, ForNamespaces<NamespaceQuota> {
    @Override
    public Class<NamespaceQuota> subject() {
        return NamespaceQuota.class;
    }

    @Override
    public Mono<NamespaceQuota> forCustomer(NamespaceQuota quota, CustomerRights rights) {
        return rights.uses(quota.namespace()).filter(Boolean::booleanValue).map(uses -> quota);
    }

    @Override
    public Mono<NamespaceQuota> forNamespace(NamespaceQuota quota, NamespaceRights rights) {
        return rights.isOwn(quota.namespace()) ? Mono.just(quota) : Mono.empty();
    }

    @Override
    public Mono<?> groundsForCustomer(CustomerRights rights) {
        return rights.namespaces();
    }
}
