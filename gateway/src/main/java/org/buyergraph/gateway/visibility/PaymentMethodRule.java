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
        return rights.manages(method.accountId()).filter(Boolean::booleanValue).map(manages -> method);
    }

    @Override
    public Fact<PaymentMethod> forPartner(PaymentMethod method, PartnerRights rights) {
        return rights.isOwn(method.accountId()) ? Fact.of(method) : Fact.absent();
    }
}
