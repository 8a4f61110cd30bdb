package org.buyergraph.gateway.visibility;

import org.buyergraph.gateway.facts.Fact;
import org.buyergraph.namespace.NamespaceStorage;
import org.springframework.stereotype.Component;

/** The storage of a namespace is seen by its service and its customers; it is no affair of the partner who sold the plan. */
@Component
final class NamespaceStorageRule implements ForCustomers<NamespaceStorage>, ForNamespaces<NamespaceStorage> {
    @Override
    public Class<NamespaceStorage> subject() {
        return NamespaceStorage.class;
    }

    @Override
    public Fact<NamespaceStorage> forCustomer(NamespaceStorage storage, CustomerRights rights) {
        return Shown.where(rights.uses(storage.namespace()), storage);
    }

    @Override
    public Fact<NamespaceStorage> forNamespace(NamespaceStorage storage, NamespaceRights rights) {
        return Shown.where(rights.isOwn(storage.namespace()), storage);
    }

    @Override
    public Fact<?> groundsForCustomer(CustomerRights rights) {
        return rights.groundsOfNamespaces();
    }
}
