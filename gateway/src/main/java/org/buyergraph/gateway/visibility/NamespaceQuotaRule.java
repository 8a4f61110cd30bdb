package org.buyergraph.gateway.visibility;

import org.buyergraph.gateway.facts.Fact;
import org.buyergraph.namespace.NamespaceQuota;
import org.springframework.stereotype.Component;

/** The limits of a namespace are seen by its service and its customers; they are no affair of the partner who sold the plan. */
@Component
final class NamespaceQuotaRule implements ForCustomers<NamespaceQuota>, ForNamespaces<NamespaceQuota> {
    @Override
    public Class<NamespaceQuota> subject() {
        return NamespaceQuota.class;
    }

    @Override
    public Fact<NamespaceQuota> forCustomer(NamespaceQuota quota, CustomerRights rights) {
        return Shown.where(rights.uses(quota.namespace()), quota);
    }

    @Override
    public Fact<NamespaceQuota> forNamespace(NamespaceQuota quota, NamespaceRights rights) {
        return Shown.where(rights.isOwn(quota.namespace()), quota);
    }

    @Override
    public Fact<?> groundsForCustomer(CustomerRights rights) {
        return rights.groundsOfNamespaces();
    }
}
