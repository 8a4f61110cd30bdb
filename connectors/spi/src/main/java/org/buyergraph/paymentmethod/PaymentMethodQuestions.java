package org.buyergraph.paymentmethod;

import java.util.Set;
import org.buyergraph.id.AccountId;
import org.buyergraph.spi.Backend;
import org.buyergraph.spi.Listing;
import org.buyergraph.spi.Question;

/** What can be asked about payment methods. */
public final class PaymentMethodQuestions {
    private static final Backend BILLING = new Backend("zuora");

    /** Those in use; closed ones are history. */
    public static final Question<AccountId, Listing<PaymentMethod>> PAYMENT_METHODS_OF_ACCOUNT = Question.ofAccount(
            "payment-methods-of-account", BILLING, PaymentMethod.class, method -> Set.of(method.accountId()));

    private PaymentMethodQuestions() {}
}
