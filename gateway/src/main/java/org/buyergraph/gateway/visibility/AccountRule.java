package org.buyergraph.gateway.visibility;

import org.buyergraph.account.Account;
import org.buyergraph.gateway.facts.Fact;
import org.buyergraph.id.AccountId;
import org.springframework.stereotype.Component;

/** Who manages an account sees all of it; who sells to it or serves its namespace sees what it is called. */
@Component
final class AccountRule implements ForCustomers<Account>, ForNamespaces<Account>, ForPartners<Account> {
    @Override
    public Class<Account> subject() {
        return Account.class;
    }

    @Override
    public Fact<Account> forCustomer(Account account, CustomerRights rights) {
        return Shown.where(rights.manages(account.id()), account);
    }

    @Override
    public Fact<Account> forNamespace(Account account, NamespaceRights rights) {
        return Shown.where(rights.isProvidedFor(account.id()), account).map(Account::nameOnly);
    }

    @Override
    public Fact<Account> forPartner(Account account, PartnerRights rights) {
        return rights.isOwn(account.id())
                ? Fact.of(account)
                : Shown.where(rights.sellsTo(account.id()), account).map(Account::nameOnly);
    }

    @Override
    public Fact<?> groundsForNamespace(NamespaceRights rights) {
        return rights.subscriptions();
    }

    @Override
    public Fact<Boolean> mayBeForPartner(Object key, PartnerRights rights) {
        return key instanceof AccountId account ? rights.knows(account) : Fact.of(true);
    }

    @Override
    public Fact<?> groundsForPartner(PartnerRights rights) {
        return rights.paid();
    }
}
