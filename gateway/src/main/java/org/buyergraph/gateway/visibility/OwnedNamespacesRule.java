package org.buyergraph.gateway.visibility;

import org.buyergraph.gateway.facts.Fact;
import org.buyergraph.id.UserId;
import org.buyergraph.namespace.OwnedNamespaces;
import org.springframework.stereotype.Component;

/** What a person owns is seen by themselves; who manages the same account sees what that uses, by its subscriptions. */
@Component
final class OwnedNamespacesRule implements ForCustomers<OwnedNamespaces> {
    @Override
    public Class<OwnedNamespaces> subject() {
        return OwnedNamespaces.class;
    }

    @Override
    public Fact<Boolean> mayBeForCustomer(Object key, CustomerRights rights) {
        return key instanceof UserId user ? rights.is(user) : Fact.of(false);
    }

    @Override
    public Fact<OwnedNamespaces> forCustomer(OwnedNamespaces owned, CustomerRights rights) {
        return Shown.where(rights.is(owned.user()), owned);
    }
}
