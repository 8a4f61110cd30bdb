package org.buyergraph.gateway.visibility;

import org.buyergraph.gateway.facts.Fact;
import org.buyergraph.namespace.Namespace;
import org.springframework.stereotype.Component;

/** A namespace is seen by its own service, and by those who buy or sell the subscriptions that it runs on. */
@Component
final class NamespaceRule implements ForCustomers<Namespace>, ForNamespaces<Namespace>, ForPartners<Namespace> {
    @Override
    public Class<Namespace> subject() {
        return Namespace.class;
    }

    @Override
    public Fact<Namespace> forCustomer(Namespace namespace, CustomerRights rights) {
        return Shown.where(rights.uses(namespace.id()), namespace);
    }

    @Override
    public Fact<Namespace> forNamespace(Namespace namespace, NamespaceRights rights) {
        return Shown.where(rights.isOwn(namespace.id()), namespace);
    }

    @Override
    public Fact<Namespace> forPartner(Namespace namespace, PartnerRights rights) {
        return Shown.where(rights.provides(namespace.id()), namespace);
    }

    @Override
    public Fact<?> groundsForCustomer(CustomerRights rights) {
        return rights.groundsOfNamespaces();
    }

    @Override
    public Fact<?> groundsForPartner(PartnerRights rights) {
        return rights.namespaces();
    }
}
