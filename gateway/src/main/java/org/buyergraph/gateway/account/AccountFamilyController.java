package org.buyergraph.gateway.account;

import org.buyergraph.account.Account;
import org.buyergraph.account.AccountQuestions;
import org.buyergraph.account.AccountReferences;
import org.buyergraph.crm.CrmLinkCheck;
import org.buyergraph.crm.CrmQuestions;
import org.buyergraph.gateway.facts.Conclusion;
import org.buyergraph.gateway.facts.Fact;
import org.buyergraph.gateway.facts.Facts;
import org.buyergraph.gateway.graphql.Connection;
import org.buyergraph.gateway.graphql.Ordering;
import org.buyergraph.gateway.graphql.PageRequest;
import org.buyergraph.id.AccountId;
import org.buyergraph.id.CrmId;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** How an account is tied to others, and to other systems. */
@Controller
class AccountFamilyController {
    private static final Ordering<Account> BY_NUMBER =
            Ordering.ascending("accounts by number", account -> account.number().value());

    private final ConcludedReferences references;
    private final Conclusion<AccountId, CrmLinkCheck> links;

    AccountFamilyController(ConcludedReferences references, Conclusion<AccountId, CrmLinkCheck> links) {
        this.references = references;
        this.links = links;
    }

    @SchemaMapping
    Fact<AccountReferences> references(Account account, Facts facts) {
        return facts.conclude(references, account.id());
    }

    @SchemaMapping
    Fact<String> parentCrmId(AccountReferences references, Facts facts) {
        return Fact.ofNullable(references.crmId())
                .flatMap(id -> facts.ask(CrmQuestions.CRM_ACCOUNT, id))
                .flatMap(sales -> Fact.ofNullable(sales.parent()))
                .map(CrmId::value);
    }

    /** As billing has it, and as sales has it where billing has none. */
    @SchemaMapping
    Fact<Account> parent(Account account, Facts facts) {
        AccountId billed = account.parentId();
        return billed == null ? parentOfSales(account, facts) : facts.ask(AccountQuestions.ACCOUNT, billed);
    }

    /** For who is told where the account leads to on the sales side: for nobody else is anything asked. */
    private Fact<Account> parentOfSales(Account account, Facts facts) {
        return Fact.ofNullable(account.crmId())
                .flatMap(id -> facts.conclude(links, account.id())
                        .filter(link -> link.state() == CrmLinkCheck.State.LINKED)
                        .flatMap(link -> facts.ask(CrmQuestions.CRM_ACCOUNT, id)))
                .flatMap(sales -> Fact.ofNullable(sales.parent()))
                .flatMap(parent -> facts.ask(AccountQuestions.ACCOUNTS_BY_CRM_ID, parent))
                .flatMap(found -> Fact.ofOptional(found.rows().stream().findFirst()));
    }

    @SchemaMapping
    Fact<Connection<Account>> children(Account account, PageRequest request, Facts facts) {
        return account.isToldWhole()
                ? facts.ask(AccountQuestions.ACCOUNTS_OF_PARENT, account.id())
                        .map(children -> Connection.page(children, BY_NUMBER, request))
                : Fact.absent();
    }
}
