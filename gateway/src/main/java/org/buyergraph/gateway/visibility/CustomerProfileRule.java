package org.buyergraph.gateway.visibility;

import org.buyergraph.customertype.CustomerProfile;
import org.buyergraph.customertype.CustomerType;
import org.buyergraph.gateway.facts.Fact;
import org.buyergraph.id.AccountId;
import org.buyergraph.id.NamespaceId;
import org.springframework.stereotype.Component;

/**
 * Of what sort a customer is, is told to who manages the account, and to the service of a namespace that the customer uses; how
 * sales classes it, and what tells so, is our own affair.
 */
@Component
final class CustomerProfileRule
        implements ForCustomers<CustomerProfile>, ForNamespaces<CustomerProfile>, ForPartners<CustomerProfile> {
    @Override
    public Class<CustomerProfile> subject() {
        return CustomerProfile.class;
    }

    @Override
    public Fact<CustomerProfile> forCustomer(CustomerProfile profile, CustomerRights rights) {
        return Shown.where(isTheirs(profile, rights), profile.told(CustomerType.OWN_AFFAIRS));
    }

    /** Without an account it is of whoever uses the namespace. */
    private static Fact<Boolean> isTheirs(CustomerProfile profile, CustomerRights rights) {
        AccountId account = profile.account();
        NamespaceId namespace = profile.namespace();
        if (account != null) {
            return rights.manages(account);
        }
        return namespace == null ? Fact.of(false) : rights.uses(namespace);
    }

    @Override
    public Fact<CustomerProfile> forNamespace(CustomerProfile profile, NamespaceRights rights) {
        NamespaceId namespace = profile.namespace();
        return Shown.where(namespace != null && rights.isOwn(namespace), profile.told(CustomerType.NOT_FOR_OTHERS));
    }

    @Override
    public Fact<CustomerProfile> forPartner(CustomerProfile profile, PartnerRights rights) {
        AccountId account = profile.account();
        return Shown.where(account != null && rights.isOwn(account), profile.told(CustomerType.OWN_AFFAIRS));
    }
}
