package org.buyergraph.gateway.security;

import org.buyergraph.namespace.NamespaceAddOn;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Who sees a namespace sees its add-ons. */
@Component
final class NamespaceAddOnRule implements Rule<NamespaceAddOn> {
    @Override
    public Class<NamespaceAddOn> subject() {
        return NamespaceAddOn.class;
    }

    @Override
    public Mono<NamespaceAddOn> forCustomer(NamespaceAddOn addOn, CustomerRights rights) {
        return rights.uses(addOn.namespace()).filter(Boolean::booleanValue).map(uses -> addOn);
    }

    @Override
    public Mono<NamespaceAddOn> forNamespace(NamespaceAddOn addOn, NamespaceRights rights) {
        return rights.isOwn(addOn.namespace()) ? Mono.just(addOn) : Mono.empty();
    }

    @Override
    public Mono<NamespaceAddOn> forPartner(NamespaceAddOn addOn, PartnerRights rights) {
        return rights.provides(addOn.namespace()).filter(Boolean::booleanValue).map(provides -> addOn);
    }
}
