package org.buyergraph.gateway.visibility;

import org.buyergraph.gateway.facts.Fact;
import org.buyergraph.payment.Payment;
import org.springframework.stereotype.Component;

/** A payment is seen by who manages the account that it is on, and by a partner if it is its own. */
@Component
final class PaymentRule implements ForCustomers<Payment>, ForPartners<Payment> {
    @Override
    public Class<Payment> subject() {
        return Payment.class;
    }

    @Override
    public Fact<Payment> forCustomer(Payment payment, CustomerRights rights) {
        return Shown.where(rights.manages(payment.accountId()), payment);
    }

    @Override
    public Fact<Payment> forPartner(Payment payment, PartnerRights rights) {
        return Shown.where(rights.isOwn(payment.accountId()), payment);
    }
}
