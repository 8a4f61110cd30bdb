package org.buyergraph.gateway.account;

import org.buyergraph.account.Account;
import org.buyergraph.account.AccountQuestions;
import org.buyergraph.gateway.facts.Facts;
import org.buyergraph.gateway.graphql.GlobalId;
import org.buyergraph.id.AccountId;
import org.buyergraph.id.AccountNumber;
import org.buyergraph.subscription.Subscription;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** Fields that return an account, and those of an account that are no plain fact. */
@Controller
class AccountController {
    @QueryMapping
    Mono<Account> account(@Argument AccountBy by, Facts facts) {
        return by.number() != null
                ? facts.ask(AccountQuestions.ACCOUNT_BY_NUMBER, new AccountNumber(by.number()))
                : facts.ask(
                        AccountQuestions.ACCOUNT, new AccountId(GlobalId.nameOf("Account", String.valueOf(by.id()))));
    }

    @SchemaMapping
    String id(Account account) {
        return GlobalId.of("Account", account.id());
    }

    @SchemaMapping
    Mono<Account> account(Subscription subscription, Facts facts) {
        return facts.ask(AccountQuestions.ACCOUNT, subscription.owner());
    }

    @SchemaMapping
    Mono<Account> invoicedAccount(Subscription subscription, Facts facts) {
        return facts.ask(AccountQuestions.ACCOUNT, subscription.payer());
    }
}
