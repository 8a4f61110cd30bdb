package org.buyergraph.gateway.payment;

import org.buyergraph.gateway.facts.Fact;
import org.buyergraph.gateway.facts.Facts;
import org.buyergraph.gateway.graphql.NodeSource;
import org.buyergraph.id.RefundId;
import org.buyergraph.payment.PaymentQuestions;
import org.buyergraph.payment.Refund;
import org.springframework.stereotype.Component;

/** Refunds by id. */
@Component
class RefundNode implements NodeSource {
    @Override
    public String type() {
        return "Refund";
    }

    @Override
    public Fact<Refund> find(String name, Facts facts) {
        return facts.ask(PaymentQuestions.REFUND, new RefundId(name));
    }
}
