package org.buyergraph.gateway.visibility;

import org.buyergraph.gateway.facts.Fact;
import org.buyergraph.namespace.NamespaceOwners;
import org.springframework.stereotype.Component;

/** People are shown to their own side: a partner has no business with the owners of a namespace. */
@Component
final class NamespaceOwnersRule implements ForCustomers<NamespaceOwners>, ForNamespaces<NamespaceOwners> {
    @Override
    public Class<NamespaceOwners> subject() {
        return NamespaceOwners.class;
    }

    @Override
    public Fact<NamespaceOwners> forCustomer(NamespaceOwners owners, CustomerRights rights) {
        return rights.uses(owners.namespace()).filter(Boolean::booleanValue).map(uses -> owners);
    }

    @Override
    public Fact<NamespaceOwners> forNamespace(NamespaceOwners owners, NamespaceRights rights) {
        return rights.isOwn(owners.namespace()) ? Fact.of(owners) : Fact.absent();
    }

    @Override
    public Fact<?> groundsForCustomer(CustomerRights rights) {
        return rights.namespaces();
    }
}
