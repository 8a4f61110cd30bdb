package org.buyergraph.gateway.visibility;

import org.buyergraph.gateway.facts.Fact;
import org.buyergraph.paymentmethod.PaymentMethod;
import org.springframework.stereotype.Component;

/** What an account pays with is seen by who manages it. */
@Component
final class PaymentMethodRule implements ForCustomers<PaymentMethod>, ForPartners<PaymentMethod> {
    @Override
    public Class<PaymentMethod> subject() {
        return PaymentMethod.class;
    }

    @Override
    public Fact<PaymentMethod> forCustomer(PaymentMethod method, CustomerRights rights) {
        return Shown.where(rights.manages(method.accountId()), method);
    }

    @Override
    public Fact<PaymentMethod> forPartner(PaymentMethod method, PartnerRights rights) {
        return Shown.where(rights.isOwn(method.accountId()), method);
    }
}
