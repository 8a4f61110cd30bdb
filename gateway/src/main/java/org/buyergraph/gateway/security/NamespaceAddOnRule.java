package org.buyergraph.gateway.security;

import org.buyergraph.namespace.NamespaceAddOn;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Who sees a namespace sees its add-ons, but a partner only those that it sold: others are the customer's own affair. */
@Component
final class NamespaceAddOnRule
        implements ForCustomers<NamespaceAddOn>, ForNamespaces<NamespaceAddOn>, ForPartners<NamespaceAddOn> {
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
        return Mono.justOrEmpty(addOn.subscriptionNumber())
                .flatMap(rights::sold)
                .map(sold -> addOn);
    }

    @Override
    public Mono<?> groundsForCustomer(CustomerRights rights) {
        return rights.namespaces();
    }

    /** What was sold is told by the add-on itself. */
    @Override
    public Mono<Boolean> mayBeForPartner(Object key, PartnerRights rights) {
        return Mono.just(true);
    }

    @Override
    public Mono<?> groundsForPartner(PartnerRights rights) {
        return rights.paid();
    }
}
