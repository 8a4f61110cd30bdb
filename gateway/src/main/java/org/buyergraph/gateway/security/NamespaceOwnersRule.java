package org.buyergraph.gateway.security;

import org.buyergraph.namespace.NamespaceOwners;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** People are shown to their own side: a partner has no business with the owners of a namespace. */
@Component
final class NamespaceOwnersRule implements ForCustomers<NamespaceOwners>, ForNamespaces<NamespaceOwners> {
    @Override
    public Class<NamespaceOwners> subject() {
        return NamespaceOwners.class;
    }

    @Override
    public Mono<NamespaceOwners> forCustomer(NamespaceOwners owners, CustomerRights rights) {
        return rights.uses(owners.namespace()).filter(Boolean::booleanValue).map(uses -> owners);
    }

    @Override
    public Mono<NamespaceOwners> forNamespace(NamespaceOwners owners, NamespaceRights rights) {
        return rights.isOwn(owners.namespace()) ? Mono.just(owners) : Mono.empty();
    }

    @Override
    public Mono<?> groundsForCustomer(CustomerRights rights) {
        return rights.namespaces();
    }
}
