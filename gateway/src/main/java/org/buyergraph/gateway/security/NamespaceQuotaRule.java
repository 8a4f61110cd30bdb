package org.buyergraph.gateway.security;

import org.buyergraph.namespace.NamespaceQuota;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Who sees a namespace sees how much it may use. */
@Component
final class NamespaceQuotaRule implements Rule<NamespaceQuota> {
    @Override
    public Class<NamespaceQuota> subject() {
        return NamespaceQuota.class;
    }

    @Override
    public Mono<NamespaceQuota> forCustomer(NamespaceQuota quota, CustomerRights rights) {
        return rights.uses(quota.namespace()).filter(Boolean::booleanValue).map(uses -> quota);
    }

    @Override
    public Mono<NamespaceQuota> forNamespace(NamespaceQuota quota, NamespaceRights rights) {
        return rights.isOwn(quota.namespace()) ? Mono.just(quota) : Mono.empty();
    }

    @Override
    public Mono<NamespaceQuota> forPartner(NamespaceQuota quota, PartnerRights rights) {
        return rights.provides(quota.namespace()).filter(Boolean::booleanValue).map(provides -> quota);
    }
}
