package org.buyergraph.gateway.outlook;

import org.buyergraph.account.AccountQuestions;
import org.buyergraph.crm.CrmAccount;
import org.buyergraph.gateway.facts.Conclusion;
import org.buyergraph.gateway.facts.Evidence;
import org.buyergraph.gateway.facts.Fact;
import org.buyergraph.id.AccountId;
import org.buyergraph.partner.PartnerStanding;
import org.springframework.stereotype.Component;

/** Whether a partner may resell, by what sales says of its account: which a partner does not see. */
@Component
final class ConcludedPartnerStanding implements Conclusion<AccountId, PartnerStanding> {
    @Override
    public Class<PartnerStanding> subject() {
        return PartnerStanding.class;
    }

    @Override
    public Fact<PartnerStanding> draw(AccountId id, Evidence evidence) {
        return evidence.ask(AccountQuestions.ACCOUNT, id)
                .flatMap(account -> SalesSide.of(account, evidence))
                .map(sales -> new PartnerStanding(
                        id, sales.map(CrmAccount::authorisedReseller).orElse(null)));
    }
}
