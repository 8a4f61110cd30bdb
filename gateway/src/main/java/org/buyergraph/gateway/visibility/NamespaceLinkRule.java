package org.buyergraph.gateway.visibility;

import org.buyergraph.gateway.facts.Fact;
import org.buyergraph.namespace.NamespaceLink;
import org.springframework.stereotype.Component;

/** What a subscription is for is seen by who sees the subscription, or serves the namespace. */
@Component
final class NamespaceLinkRule
        implements ForCustomers<NamespaceLink>, ForNamespaces<NamespaceLink>, ForPartners<NamespaceLink> {
    @Override
    public Class<NamespaceLink> subject() {
        return NamespaceLink.class;
    }

    @Override
    public Fact<NamespaceLink> forCustomer(NamespaceLink link, CustomerRights rights) {
        return rights.subscription(link.subscription()).map(held -> link);
    }

    @Override
    public Fact<NamespaceLink> forNamespace(NamespaceLink link, NamespaceRights rights) {
        return Shown.where(rights.isOwn(link.namespace()), link);
    }

    @Override
    public Fact<NamespaceLink> forPartner(NamespaceLink link, PartnerRights rights) {
        return rights.sold(link.subscription()).map(sold -> link);
    }

    @Override
    public Fact<Boolean> mayBeForCustomer(Object key, CustomerRights rights) {
        return rights.subscriptionOf(key);
    }

    @Override
    public Fact<?> groundsForCustomer(CustomerRights rights) {
        return rights.subscriptions();
    }

    @Override
    public Fact<Boolean> mayBeForPartner(Object key, PartnerRights rights) {
        return rights.soldOf(key);
    }

    @Override
    public Fact<?> groundsForPartner(PartnerRights rights) {
        return rights.paid();
    }
}
