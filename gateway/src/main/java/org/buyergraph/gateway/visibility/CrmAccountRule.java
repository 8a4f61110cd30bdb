package org.buyergraph.gateway.visibility;

import org.buyergraph.crm.CrmAccount;
import org.buyergraph.gateway.facts.Fact;
import org.springframework.stereotype.Component;

/** Customers may know who looks after them; how sales classes them is our own affair. */
@Component
final class CrmAccountRule implements ForCustomers<CrmAccount> {
    @Override
    public Class<CrmAccount> subject() {
        return CrmAccount.class;
    }

    @Override
    public Fact<CrmAccount> forCustomer(CrmAccount account, CustomerRights rights) {
        return rights.isLinkedTo(account.id()).filter(Boolean::booleanValue).map(linked -> account.ownerOnly());
    }

    @Override
    public Fact<?> groundsForCustomer(CustomerRights rights) {
        return rights.crmIds();
    }
}
