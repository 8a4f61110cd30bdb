package org.buyergraph.gateway.outlook;

import java.util.Optional;
import org.buyergraph.account.Account;
import org.buyergraph.crm.CrmAccount;
import org.buyergraph.crm.CrmLink;
import org.buyergraph.crm.CrmQuestions;
import org.buyergraph.gateway.facts.Evidence;
import org.buyergraph.gateway.facts.Fact;

/** What sales knows of an account. Who does not see it does not feel either whether the account is linked to anything there. */
final class SalesSide {
    private SalesSide() {}

    static Fact<Optional<CrmAccount>> of(Account account, Evidence evidence) {
        return evidence.mayBeShown(CrmQuestions.CRM_ACCOUNT, account.id())
                .flatMap(may -> may ? linked(account, evidence) : linkedOrNot(account, evidence))
                .map(Optional::of)
                .orElse(Optional.empty());
    }

    private static Fact<CrmAccount> linked(Account account, Evidence evidence) {
        return Fact.ofNullable(account.crmId())
                .flatMap(id -> evidence.askWhoMayNotBeThere(CrmQuestions.CRM_ACCOUNT, id));
    }

    private static Fact<CrmAccount> linkedOrNot(Account account, Evidence evidence) {
        return evidence.askWhoMayNotBeThere(
                        CrmQuestions.CRM_ACCOUNTS_OF_LINK, new CrmLink(account.id(), account.crmId()))
                .flatMap(found -> Fact.ofOptional(found.rows().stream().findFirst()));
    }
}
