package org.buyergraph.gateway.attention;

import org.buyergraph.account.Account;
import org.buyergraph.account.AccountQuestions;
import org.buyergraph.crm.CrmLink;
import org.buyergraph.crm.CrmLinkCheck;
import org.buyergraph.crm.CrmLinkCheck.State;
import org.buyergraph.crm.CrmQuestions;
import org.buyergraph.gateway.facts.Conclusion;
import org.buyergraph.gateway.facts.Evidence;
import org.buyergraph.gateway.facts.Fact;
import org.buyergraph.id.AccountId;
import org.springframework.stereotype.Component;

/** Whether an account leads to anything on the sales side. */
@Component
final class ConcludedCrmLink implements Conclusion<AccountId, CrmLinkCheck> {
    @Override
    public Class<CrmLinkCheck> subject() {
        return CrmLinkCheck.class;
    }

    @Override
    public Fact<CrmLinkCheck> draw(AccountId id, Evidence evidence) {
        return evidence.ask(AccountQuestions.ACCOUNT, id)
                .flatMap(account -> state(account, evidence))
                .map(state -> new CrmLinkCheck(id, state));
    }

    /** Where there is no sales side at all, nothing can be missing: an account that is not linked is asked for too. */
    private static Fact<State> state(Account account, Evidence evidence) {
        return account.crmId() == null
                ? evidence.ask(CrmQuestions.CRM_ACCOUNTS_OF_LINK, new CrmLink(account.id(), null))
                        .map(nothing -> State.MISSING)
                : evidence.ask(CrmQuestions.CRM_ACCOUNT, account.crmId())
                        .map(there -> State.LINKED)
                        .orElse(State.DANGLING);
    }
}
