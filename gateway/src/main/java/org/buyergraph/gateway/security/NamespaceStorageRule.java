package org.buyergraph.gateway.security;

import org.buyergraph.namespace.NamespaceStorage;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Who sees a namespace sees how full it is. */
@Component
final class NamespaceStorageRule implements Rule<NamespaceStorage> {
    @Override
    public Class<NamespaceStorage> subject() {
        return NamespaceStorage.class;
    }

    @Override
    public Mono<NamespaceStorage> forCustomer(NamespaceStorage storage, CustomerRights rights) {
        return rights.uses(storage.namespace()).filter(Boolean::booleanValue).map(uses -> storage);
    }

    @Override
    public Mono<NamespaceStorage> forNamespace(NamespaceStorage storage, NamespaceRights rights) {
        return rights.isOwn(storage.namespace()) ? Mono.just(storage) : Mono.empty();
    }

    @Override
    public Mono<NamespaceStorage> forPartner(NamespaceStorage storage, PartnerRights rights) {
        return rights.provides(storage.namespace())
                .filter(Boolean::booleanValue)
                .map(provides -> storage);
    }
}
