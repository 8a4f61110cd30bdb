package org.buyergraph.gateway.visibility;

import org.buyergraph.crm.CrmContact;
import org.buyergraph.gateway.facts.Fact;
import org.springframework.stereotype.Component;

/** A person whom sales talks to is seen by the customers of that company. */
@Component
final class CrmContactRule implements ForCustomers<CrmContact> {
    @Override
    public Class<CrmContact> subject() {
        return CrmContact.class;
    }

    @Override
    public Fact<CrmContact> forCustomer(CrmContact contact, CustomerRights rights) {
        return Shown.where(rights.isLinkedTo(contact.account()), contact);
    }

    @Override
    public Fact<?> groundsForCustomer(CustomerRights rights) {
        return rights.crmIds();
    }
}
