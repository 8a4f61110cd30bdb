package org.buyergraph.gateway.visibility;

import org.buyergraph.gateway.facts.Fact;
import org.buyergraph.namespace.NamespaceAddOnUse;
import org.springframework.stereotype.Component;

/** How many have a seat of an add-on is told to who uses the namespace: who sold the add-on knows how many it has. */
@Component
final class NamespaceAddOnUseRule implements ForCustomers<NamespaceAddOnUse>, ForNamespaces<NamespaceAddOnUse> {
    @Override
    public Class<NamespaceAddOnUse> subject() {
        return NamespaceAddOnUse.class;
    }

    @Override
    public Fact<NamespaceAddOnUse> forCustomer(NamespaceAddOnUse use, CustomerRights rights) {
        return Shown.where(rights.uses(use.namespace()), use);
    }

    @Override
    public Fact<NamespaceAddOnUse> forNamespace(NamespaceAddOnUse use, NamespaceRights rights) {
        return Shown.where(rights.isOwn(use.namespace()), use);
    }

    @Override
    public Fact<?> groundsForCustomer(CustomerRights rights) {
        return rights.groundsOfNamespaces();
    }
}
