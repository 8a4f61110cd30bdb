package org.buyergraph.gateway.visibility;

import org.buyergraph.gateway.facts.Fact;
import org.buyergraph.namespace.NamespaceOwners;
import org.springframework.stereotype.Component;

/** The owners of a namespace are seen by its service and its customers, their own side; not by a partner. */
@Component
final class NamespaceOwnersRule implements ForCustomers<NamespaceOwners>, ForNamespaces<NamespaceOwners> {
    @Override
    public Class<NamespaceOwners> subject() {
        return NamespaceOwners.class;
    }

    @Override
    public Fact<NamespaceOwners> forCustomer(NamespaceOwners owners, CustomerRights rights) {
        return Shown.where(rights.uses(owners.namespace()), owners);
    }

    @Override
    public Fact<NamespaceOwners> forNamespace(NamespaceOwners owners, NamespaceRights rights) {
        return Shown.where(rights.isOwn(owners.namespace()), owners);
    }

    @Override
    public Fact<?> groundsForCustomer(CustomerRights rights) {
        return rights.groundsOfNamespaces();
    }
}
