package org.buyergraph.gateway.security;

import org.buyergraph.namespace.NamespaceLink;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What a subscription is for is seen by who sees the subscription, or serves the namespace. */
@Component
final class NamespaceLinkRule
        implements ForCustomers<NamespaceLink>, ForNamespaces<NamespaceLink>, ForPartners<NamespaceLink> {
    @Override
    public Class<NamespaceLink> subject() {
        return NamespaceLink.class;
    }

    @Override
    public Mono<NamespaceLink> forCustomer(NamespaceLink link, CustomerRights rights) {
        return rights.subscription(link.subscription()).map(held -> link);
    }

    @Override
    public Mono<NamespaceLink> forNamespace(NamespaceLink link, NamespaceRights rights) {
        return rights.isOwn(link.namespace()) ? Mono.just(link) : Mono.empty();
    }

    @Override
    public Mono<NamespaceLink> forPartner(NamespaceLink link, PartnerRights rights) {
        return rights.sold(link.subscription()).map(sold -> link);
    }

    @Override
    public Mono<Boolean> mayBeForCustomer(Object key, CustomerRights rights) {
        return rights.subscriptionOf(key);
    }

    @Override
    public Mono<?> groundsForCustomer(CustomerRights rights) {
        return rights.subscriptions();
    }

    @Override
    public Mono<Boolean> mayBeForPartner(Object key, PartnerRights rights) {
        return rights.soldOf(key);
    }

    @Override
    public Mono<?> groundsForPartner(PartnerRights rights) {
        return rights.paid();
    }
}
