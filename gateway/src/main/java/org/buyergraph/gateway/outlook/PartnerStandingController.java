package org.buyergraph.gateway.outlook;

import org.buyergraph.gateway.facts.Fact;
import org.buyergraph.gateway.facts.Facts;
import org.buyergraph.partner.Partner;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** What a partner may do as such. */
@Controller
class PartnerStandingController {
    private final ConcludedPartnerStanding standings;

    PartnerStandingController(ConcludedPartnerStanding standings) {
        this.standings = standings;
    }

    @SchemaMapping
    Fact<Boolean> authorised(Partner partner, Facts facts) {
        return facts.conclude(standings, partner.id()).flatMap(standing -> Fact.ofNullable(standing.authorised()));
    }
}
