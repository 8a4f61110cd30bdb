package org.buyergraph.gateway.visibility;

import org.buyergraph.gateway.facts.Fact;
import org.buyergraph.payment.Refund;
import org.springframework.stereotype.Component;

/** A refund is seen by who manages the account that it is on, and by a partner if it is its own. */
@Component
final class RefundRule implements ForCustomers<Refund>, ForPartners<Refund> {
    @Override
    public Class<Refund> subject() {
        return Refund.class;
    }

    @Override
    public Fact<Refund> forCustomer(Refund refund, CustomerRights rights) {
        return Shown.where(rights.manages(refund.accountId()), refund);
    }

    @Override
    public Fact<Refund> forPartner(Refund refund, PartnerRights rights) {
        return Shown.where(rights.isOwn(refund.accountId()), refund);
    }
}
