package org.buyergraph.gateway.visibility;

import org.buyergraph.gateway.facts.Fact;
import org.buyergraph.payment.PaymentApplication;
import org.springframework.stereotype.Component;

/** What a payment paid is seen by who sees the payment. */
@Component
final class PaymentApplicationRule implements ForCustomers<PaymentApplication>, ForPartners<PaymentApplication> {
    @Override
    public Class<PaymentApplication> subject() {
        return PaymentApplication.class;
    }

    @Override
    public Fact<PaymentApplication> forCustomer(PaymentApplication application, CustomerRights rights) {
        return Shown.where(rights.manages(application.accountId()), application);
    }

    @Override
    public Fact<PaymentApplication> forPartner(PaymentApplication application, PartnerRights rights) {
        return Shown.where(rights.isOwn(application.accountId()), application);
    }
}
