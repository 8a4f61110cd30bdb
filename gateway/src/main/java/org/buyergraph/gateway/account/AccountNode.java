package org.buyergraph.gateway.account;

import org.buyergraph.account.Account;
import org.buyergraph.account.AccountQuestions;
import org.buyergraph.gateway.facts.Fact;
import org.buyergraph.gateway.facts.Facts;
import org.buyergraph.gateway.graphql.NodeSource;
import org.buyergraph.id.AccountId;
import org.springframework.stereotype.Component;

/** Accounts by id. */
@Component
class AccountNode implements NodeSource {
    @Override
    public String type() {
        return "Account";
    }

    @Override
    public Fact<Account> find(String name, Facts facts) {
        return facts.ask(AccountQuestions.ACCOUNT, new AccountId(name));
    }
}
