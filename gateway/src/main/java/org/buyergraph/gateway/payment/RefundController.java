package org.buyergraph.gateway.payment;

import java.util.function.Predicate;
import org.buyergraph.credit.CreditMemo;
import org.buyergraph.gateway.facts.Fact;
import org.buyergraph.gateway.facts.Facts;
import org.buyergraph.gateway.graphql.Connection;
import org.buyergraph.gateway.graphql.GlobalId;
import org.buyergraph.gateway.graphql.Ordering;
import org.buyergraph.gateway.graphql.PageRequest;
import org.buyergraph.id.AccountId;
import org.buyergraph.payment.Payment;
import org.buyergraph.payment.PaymentQuestions;
import org.buyergraph.payment.Refund;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** What was paid back: read once for the whole account, and picked from for each payment and credit memo. */
@Controller
class RefundController {
    private static final Ordering<Refund> NEWEST_FIRST =
            Ordering.descending("refunds by date", refund -> refund.date() + " " + refund.number());

    @SchemaMapping
    Fact<Connection<Refund>> refunds(Payment payment, PageRequest request, Facts facts) {
        return page(payment.accountId(), refund -> payment.id().equals(refund.paymentId()), request, facts);
    }

    @SchemaMapping
    Fact<Connection<Refund>> refunds(CreditMemo memo, PageRequest request, Facts facts) {
        return page(memo.accountId(), refund -> memo.id().equals(refund.creditMemoId()), request, facts);
    }

    @SchemaMapping
    String id(Refund refund) {
        return GlobalId.of("Refund", refund.id());
    }

    private static Fact<Connection<Refund>> page(
            AccountId account, Predicate<Refund> wanted, PageRequest request, Facts facts) {
        return facts.ask(PaymentQuestions.REFUNDS_OF_ACCOUNT, account)
                .map(all -> Connection.page(all.only(wanted), NEWEST_FIRST, request));
    }
}
