package org.buyergraph.gateway.visibility;

import org.buyergraph.customer.Customer;
import org.buyergraph.gateway.facts.Fact;
import org.buyergraph.id.AccountId;
import org.springframework.stereotype.Component;

/** Customers see themselves, and those who manage the same account; a partner those who manage its own. */
@Component
final class CustomerRule implements ForCustomers<Customer>, ForPartners<Customer> {
    @Override
    public Class<Customer> subject() {
        return Customer.class;
    }

    @Override
    public Fact<Customer> forCustomer(Customer customer, CustomerRights rights) {
        AccountId account = customer.accountId();
        if (rights.is(customer.id())) {
            return Fact.of(customer);
        }
        return account == null ? Fact.absent() : Shown.where(rights.manages(account), customer);
    }

    @Override
    public Fact<Customer> forPartner(Customer customer, PartnerRights rights) {
        AccountId account = customer.accountId();
        return Shown.where(account != null && rights.isOwn(account), customer);
    }
}
