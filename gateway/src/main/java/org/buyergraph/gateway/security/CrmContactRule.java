package org.buyergraph.gateway.security;

import org.buyergraph.crm.CrmContact;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Whom sales talks to is known to the company itself. */
@Component
final class CrmContactRule implements ForCustomers<CrmContact> {
    @Override
    public Class<CrmContact> subject() {
        return CrmContact.class;
    }

    @Override
    public Mono<CrmContact> forCustomer(CrmContact contact, CustomerRights rights) {
        return rights.isLinkedTo(contact.account())
                .filter(Boolean::booleanValue)
                .map(linked -> contact);
    }

    @Override
    public Mono<?> groundsForCustomer(CustomerRights rights) {
        return rights.crmIds();
    }
}
