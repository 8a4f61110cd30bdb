package org.buyergraph.gateway.security;

import org.buyergraph.license.LicenseGrant;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * An activation code is for those who may activate: who manages the account that uses the license, and the partner who pays
 * for it. Not for our support, and for nobody while it is withheld.
 */
@Component
final class LicenseGrantRule implements ForCustomers<LicenseGrant>, ForPartners<LicenseGrant> {
    @Override
    public Class<LicenseGrant> subject() {
        return LicenseGrant.class;
    }

    @Override
    public boolean isForSupport() {
        return false;
    }

    @Override
    public Mono<LicenseGrant> forCustomer(LicenseGrant grant, CustomerRights rights) {
        return Mono.justOrEmpty(grant.subscriptionNumber())
                .filterWhen(rights::mayActivate)
                .map(may -> grant);
    }

    @Override
    public Mono<LicenseGrant> forPartner(LicenseGrant grant, PartnerRights rights) {
        return Mono.justOrEmpty(grant.subscriptionNumber())
                .filterWhen(rights::mayActivate)
                .map(may -> grant);
    }

    @Override
    public Mono<?> groundsForCustomer(CustomerRights rights) {
        return rights.subscriptions();
    }

    @Override
    public Mono<?> groundsForPartner(PartnerRights rights) {
        return rights.paid();
    }
}
