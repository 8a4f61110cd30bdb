package org.buyergraph.payment;

import java.util.Set;
import org.buyergraph.id.AccountId;
import org.buyergraph.id.PaymentId;
import org.buyergraph.id.RefundId;
import org.buyergraph.spi.Backend;
import org.buyergraph.spi.Kind;
import org.buyergraph.spi.Listing;
import org.buyergraph.spi.Question;

/** What can be asked about money that came in or went back. */
public final class PaymentQuestions {
    private static final Backend BILLING = new Backend("zuora");

    public static final Question<PaymentId, Payment> PAYMENT =
            Question.one("payment", BILLING, Kind.RECORD, Payment.class, PaymentQuestions::about);

    public static final Question<AccountId, Listing<Payment>> PAYMENTS_OF_ACCOUNT =
            Question.ofAccount("payments-of-account", BILLING, Payment.class, PaymentQuestions::about);

    /** What the account's payments paid. */
    public static final Question<AccountId, Listing<PaymentApplication>> PAYMENT_APPLICATIONS_OF_ACCOUNT =
            Question.ofAccount(
                    "payment-applications-of-account",
                    BILLING,
                    PaymentApplication.class,
                    application -> Set.of(application.accountId()));

    public static final Question<RefundId, Refund> REFUND =
            Question.one("refund", BILLING, Kind.RECORD, Refund.class, PaymentQuestions::about);

    public static final Question<AccountId, Listing<Refund>> REFUNDS_OF_ACCOUNT =
            Question.ofAccount("refunds-of-account", BILLING, Refund.class, PaymentQuestions::about);

    private PaymentQuestions() {}

    private static Set<AccountId> about(Payment payment) {
        return Set.of(payment.accountId());
    }

    private static Set<AccountId> about(Refund refund) {
        return Set.of(refund.accountId());
    }
}
