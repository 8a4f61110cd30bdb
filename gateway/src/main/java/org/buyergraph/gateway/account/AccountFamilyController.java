package org.buyergraph.gateway.account;

import org.buyergraph.account.Account;
import org.buyergraph.account.AccountQuestions;
import org.buyergraph.account.AccountReferences;
import org.buyergraph.gateway.facts.Fact;
import org.buyergraph.gateway.facts.Facts;
import org.buyergraph.gateway.graphql.Connection;
import org.buyergraph.gateway.graphql.Ordering;
import org.buyergraph.gateway.graphql.PageRequest;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** How an account is tied to others, and to other systems. */
@Controller
class AccountFamilyController {
    private static final Ordering<Account> BY_NUMBER =
            Ordering.ascending("accounts by number", account -> account.number().value());

    private final ConcludedReferences references;

    AccountFamilyController(ConcludedReferences references) {
        this.references = references;
    }

    @SchemaMapping
    Fact<AccountReferences> references(Account account, Facts facts) {
        return facts.conclude(references, account.id());
    }

    @SchemaMapping
    Fact<Account> parent(Account account, Facts facts) {
        return Fact.ofNullable(account.parentId()).flatMap(id -> facts.ask(AccountQuestions.ACCOUNT, id));
    }

    @SchemaMapping
    Fact<Connection<Account>> children(Account account, PageRequest request, Facts facts) {
        return account.isToldWhole()
                ? facts.ask(AccountQuestions.ACCOUNTS_OF_PARENT, account.id())
                        .map(children -> Connection.page(children, BY_NUMBER, request))
                : Fact.absent();
    }
}
