package org.buyergraph.gateway.payment;

import java.util.function.Predicate;
import org.buyergraph.gateway.facts.Fact;
import org.buyergraph.gateway.facts.Facts;
import org.buyergraph.gateway.graphql.Connection;
import org.buyergraph.gateway.graphql.Ordering;
import org.buyergraph.gateway.graphql.PageRequest;
import org.buyergraph.id.AccountId;
import org.buyergraph.invoice.Invoice;
import org.buyergraph.payment.Payment;
import org.buyergraph.payment.PaymentApplication;
import org.buyergraph.payment.PaymentQuestions;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Which payment paid which invoice: read once for the whole account, and picked from for each. */
@Controller
class PaymentApplicationController {
    private static final Ordering<PaymentApplication> NEWEST_FIRST =
            Ordering.descending("applied payments by date", application -> application.date() + " " + application.id());

    @SchemaMapping
    Fact<Connection<PaymentApplication>> applications(Payment payment, PageRequest request, Facts facts) {
        return page(payment.accountId(), application -> application.paymentId().equals(payment.id()), request, facts);
    }

    @SchemaMapping
    Fact<Connection<PaymentApplication>> paymentApplications(Invoice invoice, PageRequest request, Facts facts) {
        return page(invoice.accountId(), application -> invoice.id().equals(application.invoiceId()), request, facts);
    }

    private static Fact<Connection<PaymentApplication>> page(
            AccountId account, Predicate<PaymentApplication> wanted, PageRequest request, Facts facts) {
        return facts.ask(PaymentQuestions.PAYMENT_APPLICATIONS_OF_ACCOUNT, account)
                .map(all -> Connection.page(all.only(wanted), NEWEST_FIRST, request));
    }
}
