package org.buyergraph.gateway.visibility;

import org.buyergraph.gateway.facts.Fact;
import org.buyergraph.license.LicenseGrant;
import org.springframework.stereotype.Component;

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
    public Fact<LicenseGrant> forCustomer(LicenseGrant grant, CustomerRights rights) {
        return Fact.ofNullable(grant.subscriptionNumber())
                .flatMap(number -> Shown.where(rights.mayActivate(number), grant));
    }

    @Override
    public Fact<LicenseGrant> forPartner(LicenseGrant grant, PartnerRights rights) {
        return Fact.ofNullable(grant.subscriptionNumber())
                .flatMap(number -> Shown.where(rights.mayActivate(number), grant));
    }

    @Override
    public Fact<?> groundsForCustomer(CustomerRights rights) {
        return rights.subscriptions();
    }

    @Override
    public Fact<?> groundsForPartner(PartnerRights rights) {
        return rights.paid();
    }
}
