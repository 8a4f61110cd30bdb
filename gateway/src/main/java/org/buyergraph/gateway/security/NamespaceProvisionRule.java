package org.buyergraph.gateway.security;

import org.buyergraph.namespace.NamespaceProvision;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Who sees a namespace sees what was switched on for it. */
@Component
final class NamespaceProvisionRule
        implements ForCustomers<NamespaceProvision>,
                ForNamespaces<NamespaceProvision>,
                ForPartners<NamespaceProvision> {
    @Override
    public Class<NamespaceProvision> subject() {
        return NamespaceProvision.class;
    }

    @Override
    public Mono<NamespaceProvision> forCustomer(NamespaceProvision provision, CustomerRights rights) {
        return rights.uses(provision.namespace()).filter(Boolean::booleanValue).map(uses -> provision);
    }

    @Override
    public Mono<NamespaceProvision> forNamespace(NamespaceProvision provision, NamespaceRights rights) {
        return rights.isOwn(provision.namespace()) ? Mono.just(provision) : Mono.empty();
    }

    @Override
    public Mono<NamespaceProvision> forPartner(NamespaceProvision provision, PartnerRights rights) {
        return rights.provides(provision.namespace())
                .filter(Boolean::booleanValue)
                .map(provides -> provision);
    }

    @Override
    public Mono<?> groundsForCustomer(CustomerRights rights) {
        return rights.namespaces();
    }

    @Override
    public Mono<?> groundsForPartner(PartnerRights rights) {
        return rights.namespaces();
    }
}
