package org.buyergraph.gateway.security;

import org.buyergraph.namespace.NamespaceAddOns;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Who sees a namespace sees its add-ons. */
@Component
final class NamespaceAddOnsRule implements Rule<NamespaceAddOns> {
    @Override
    public Class<NamespaceAddOns> subject() {
        return NamespaceAddOns.class;
    }

    @Override
    public Mono<NamespaceAddOns> forCustomer(NamespaceAddOns addOns, CustomerRights rights) {
        return rights.uses(addOns.namespace()).filter(Boolean::booleanValue).map(uses -> addOns);
    }

    @Override
    public Mono<NamespaceAddOns> forNamespace(NamespaceAddOns addOns, NamespaceRights rights) {
        return rights.isOwn(addOns.namespace()) ? Mono.just(addOns) : Mono.empty();
    }

    @Override
    public Mono<NamespaceAddOns> forPartner(NamespaceAddOns addOns, PartnerRights rights) {
        return rights.provides(addOns.namespace()).filter(Boolean::booleanValue).map(provides -> addOns);
    }
}
