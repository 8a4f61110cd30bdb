package org.buyergraph.gateway.visibility;

import org.buyergraph.crm.CrmAccount;
import org.buyergraph.gateway.facts.Fact;
import org.springframework.stereotype.Component;

/** Of the sales side of an account its customers see who looks after them; how sales classes them is our own affair. */
@Component
final class CrmAccountRule implements ForCustomers<CrmAccount> {
    @Override
    public Class<CrmAccount> subject() {
        return CrmAccount.class;
    }

    @Override
    public Fact<CrmAccount> forCustomer(CrmAccount account, CustomerRights rights) {
        return Shown.where(rights.isLinkedTo(account.id()), account).map(CrmAccount::ownerOnly);
    }

    @Override
    public Fact<?> groundsForCustomer(CustomerRights rights) {
        return rights.crmIds();
    }
}
