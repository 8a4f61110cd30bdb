package org.buyergraph.gateway.visibility;

import org.buyergraph.account.AccountName;
import org.buyergraph.gateway.facts.Fact;
import org.buyergraph.id.AccountId;
import org.springframework.stereotype.Component;

/** What an account is called is told to who sees anything of it. */
@Component
final class AccountNameRule implements ForCustomers<AccountName>, ForNamespaces<AccountName>, ForPartners<AccountName> {
    @Override
    public Class<AccountName> subject() {
        return AccountName.class;
    }

    @Override
    public Fact<AccountName> forCustomer(AccountName name, CustomerRights rights) {
        return Shown.where(rights.manages(name.id()), name);
    }

    @Override
    public Fact<AccountName> forNamespace(AccountName name, NamespaceRights rights) {
        return Shown.where(rights.isProvidedFor(name.id()), name);
    }

    @Override
    public Fact<AccountName> forPartner(AccountName name, PartnerRights rights) {
        return Shown.where(rights.knows(name.id()), name);
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
