package org.buyergraph.gateway.visibility;

import org.buyergraph.gateway.facts.Fact;
import org.buyergraph.namespace.NamespaceStorage;
import org.springframework.stereotype.Component;

/** What was bought for a namespace besides its plan is no affair of the partner who sold the plan. */
@Component
final class NamespaceStorageRule implements ForCustomers<NamespaceStorage>, ForNamespaces<NamespaceStorage> {
    @Override
    public Class<NamespaceStorage> subject() {
        return NamespaceStorage.class;
    }

    @Override
    public Fact<NamespaceStorage> forCustomer(NamespaceStorage storage, CustomerRights rights) {
        return rights.uses(storage.namespace()).filter(Boolean::booleanValue).map(uses -> storage);
    }

    @Override
    public Fact<NamespaceStorage> forNamespace(NamespaceStorage storage, NamespaceRights rights) {
        return rights.isOwn(storage.namespace()) ? Fact.of(storage) : Fact.absent();
    }

    @Override
    public Fact<?> groundsForCustomer(CustomerRights rights) {
        return rights.namespaces();
    }
}
