package org.buyergraph.gateway.account;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.buyergraph.account.Account;
import org.buyergraph.account.AccountQuestions;
import org.buyergraph.customer.Customer;
import org.buyergraph.gateway.facts.Fact;
import org.buyergraph.gateway.facts.Facts;
import org.buyergraph.gateway.graphql.GlobalId;
import org.buyergraph.id.AccountId;
import org.buyergraph.id.AccountNumber;
import org.buyergraph.id.CrmId;
import org.buyergraph.partner.Partner;
import org.buyergraph.partner.PartnerCustomer;
import org.buyergraph.renewal.RenewalDue;
import org.buyergraph.subscription.Subscription;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Fields that return an account, and those of an account that are no plain fact. */
@Controller
class AccountController {
    @QueryMapping
    Fact<Account> account(@Argument AccountBy by, Facts facts) {
        if (by.number() != null) {
            return facts.ask(AccountQuestions.ACCOUNT_BY_NUMBER, AccountNumber.typed(by.number()));
        }
        if (by.crmId() != null) {
            return facts.ask(
                            AccountQuestions.ACCOUNTS_BY_CRM_ID,
                            new CrmId(by.crmId().strip()))
                    .flatMap(linked -> Fact.ofOptional(first(linked.rows())));
        }
        return facts.ask(AccountQuestions.ACCOUNT, new AccountId(GlobalId.nameOf("Account", String.valueOf(by.id()))));
    }

    /**
     * Several accounts may be linked to one CRM record: of those that may be seen, always the same. Who is told an account's
     * name only may not learn its link.
     */
    private static Optional<Account> first(List<Account> linked) {
        return linked.stream().filter(Account::isToldWhole).min(Comparator.comparing(account -> account.number()
                .value()));
    }

    @SchemaMapping
    String id(Account account) {
        return GlobalId.of("Account", account.id());
    }

    @SchemaMapping
    Fact<Account> account(Subscription subscription, Facts facts) {
        return facts.ask(AccountQuestions.ACCOUNT, subscription.owner());
    }

    @SchemaMapping
    Fact<Account> account(Customer customer, Facts facts) {
        return Fact.ofNullable(customer.accountId()).flatMap(id -> facts.ask(AccountQuestions.ACCOUNT, id));
    }

    @SchemaMapping
    Fact<Account> account(Partner partner, Facts facts) {
        return facts.ask(AccountQuestions.ACCOUNT, partner.id());
    }

    @SchemaMapping
    Fact<Account> account(PartnerCustomer customer, Facts facts) {
        return facts.ask(AccountQuestions.ACCOUNT, customer.account());
    }

    @SchemaMapping
    Fact<Account> customer(RenewalDue due, Facts facts) {
        return account(due.subscription(), facts);
    }

    @SchemaMapping
    Fact<Account> invoicedAccount(Subscription subscription, Facts facts) {
        return facts.ask(AccountQuestions.ACCOUNT, subscription.payer());
    }
}
