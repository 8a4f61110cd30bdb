package org.buyergraph.gateway.payment;

import org.buyergraph.gateway.facts.Fact;
import org.buyergraph.gateway.facts.Facts;
import org.buyergraph.gateway.graphql.NodeSource;
import org.buyergraph.id.PaymentId;
import org.buyergraph.payment.Payment;
import org.buyergraph.payment.PaymentQuestions;
import org.springframework.stereotype.Component;

/** Payments by id. */
@Component
class PaymentNode implements NodeSource {
    @Override
    public String type() {
        return "Payment";
    }

    @Override
    public Fact<Payment> find(String name, Facts facts) {
        return facts.ask(PaymentQuestions.PAYMENT, new PaymentId(name));
    }
}
