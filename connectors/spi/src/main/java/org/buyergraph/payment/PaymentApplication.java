package org.buyergraph.payment;

import java.time.LocalDate;
import org.buyergraph.id.AccountId;
import org.buyergraph.id.InvoiceId;
import org.buyergraph.id.PaymentApplicationId;
import org.buyergraph.id.PaymentId;
import org.buyergraph.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The part of a payment that paid one invoice.
 *
 * @param accountId the account that the payment is on
 * @param kind how the payment came in
 * @param invoiceId absent when it paid something else
 */
public record PaymentApplication(
        PaymentApplicationId id,
        AccountId accountId,
        PaymentId paymentId,
        PaymentKind kind,
        @Nullable InvoiceId invoiceId,
        @Nullable LocalDate date,
        Money amount) {}
