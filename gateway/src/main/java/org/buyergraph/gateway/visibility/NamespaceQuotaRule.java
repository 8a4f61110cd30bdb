package org.buyergraph.gateway.visibility;

import org.buyergraph.gateway.facts.Fact;
import org.buyergraph.namespace.NamespaceQuota;
import org.springframework.stereotype.Component;

/** What was bought for a namespace besides its plan is no affair of the partner who sold the plan. */
@Component
final class NamespaceQuotaRule implements ForCustomers<NamespaceQuota>, ForNamespaces<NamespaceQuota> {
    @Override
    public Class<NamespaceQuota> subject() {
        return NamespaceQuota.class;
    }

    @Override
    public Fact<NamespaceQuota> forCustomer(NamespaceQuota quota, CustomerRights rights) {
        return rights.uses(quota.namespace()).filter(Boolean::booleanValue).map(uses -> quota);
    }

    @Override
    public Fact<NamespaceQuota> forNamespace(NamespaceQuota quota, NamespaceRights rights) {
        return rights.isOwn(quota.namespace()) ? Fact.of(quota) : Fact.absent();
    }

    @Override
    public Fact<?> groundsForCustomer(CustomerRights rights) {
        return rights.namespaces();
    }
}
