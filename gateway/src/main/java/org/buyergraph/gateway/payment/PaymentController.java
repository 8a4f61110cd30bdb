package org.buyergraph.gateway.payment;

import org.buyergraph.account.Account;
import org.buyergraph.gateway.facts.Fact;
import org.buyergraph.gateway.facts.Facts;
import org.buyergraph.gateway.graphql.Connection;
import org.buyergraph.gateway.graphql.GlobalId;
import org.buyergraph.gateway.graphql.Ordering;
import org.buyergraph.gateway.graphql.PageRequest;
import org.buyergraph.id.PaymentId;
import org.buyergraph.payment.Payment;
import org.buyergraph.payment.PaymentApplication;
import org.buyergraph.payment.PaymentQuestions;
import org.buyergraph.payment.Refund;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Fields that return payments, and those of a payment that are no plain fact. */
@Controller
class PaymentController {
    private static final Ordering<Payment> NEWEST_FIRST =
            Ordering.descending("payments by date", payment -> payment.date() + " " + payment.number());

    @SchemaMapping
    Fact<Connection<Payment>> payments(Account account, PageRequest request, Facts facts) {
        if (!account.isToldWhole()) {
            return Fact.absent(); // not zero of them: none that may be told
        }
        return facts.ask(PaymentQuestions.PAYMENTS_OF_ACCOUNT, account.id())
                .map(all -> Connection.page(all, NEWEST_FIRST, request));
    }

    @SchemaMapping
    String id(Payment payment) {
        return GlobalId.of("Payment", payment.id());
    }

    @SchemaMapping
    Fact<Payment> payment(PaymentApplication application, Facts facts) {
        return ask(application.paymentId(), facts);
    }

    @SchemaMapping
    Fact<Payment> payment(Refund refund, Facts facts) {
        return ask(refund.paymentId(), facts);
    }

    private static Fact<Payment> ask(@Nullable PaymentId id, Facts facts) {
        return Fact.ofNullable(id).flatMap(known -> facts.ask(PaymentQuestions.PAYMENT, known));
    }
}
