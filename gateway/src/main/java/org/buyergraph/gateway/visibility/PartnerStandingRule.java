package org.buyergraph.gateway.visibility;

import org.buyergraph.gateway.facts.Fact;
import org.buyergraph.partner.PartnerStanding;
import org.springframework.stereotype.Component;

/** Whether we authorised a partner is between it and us. */
@Component
final class PartnerStandingRule implements ForPartners<PartnerStanding> {
    @Override
    public Class<PartnerStanding> subject() {
        return PartnerStanding.class;
    }

    @Override
    public Fact<PartnerStanding> forPartner(PartnerStanding standing, PartnerRights rights) {
        return Shown.where(rights.isOwn(standing.account()), standing);
    }
}
