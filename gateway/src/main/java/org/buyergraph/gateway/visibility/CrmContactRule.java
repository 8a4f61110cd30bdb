package org.buyergraph.gateway.visibility;

import org.buyergraph.crm.CrmContact;
import org.buyergraph.gateway.facts.Fact;
import org.springframework.stereotype.Component;

/** Whom sales talks to is known to the company itself. */
@Component
final class CrmContactRule implements ForCustomers<CrmContact> {
    @Override
    public Class<CrmContact> subject() {
        return CrmContact.class;
    }

    @Override
    public Fact<CrmContact> forCustomer(CrmContact contact, CustomerRights rights) {
        return rights.isLinkedTo(contact.account())
                .filter(Boolean::booleanValue)
                .map(linked -> contact);
    }

    @Override
    public Fact<?> groundsForCustomer(CustomerRights rights) {
        return rights.crmIds();
    }
}
