package org.buyergraph.payment;

import java.time.LocalDate;
import org.buyergraph.id.AccountId;
import org.buyergraph.id.CreditMemoId;
import org.buyergraph.id.PaymentId;
import org.buyergraph.id.RefundId;
import org.buyergraph.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Money that was paid back: out of a payment or out of a credit memo, one of the two.
 *
 * @param reason in the words of billing
 */
public record Refund(
        RefundId id,
        String number,
        AccountId accountId,
        RefundStatus status,
        @Nullable PaymentId paymentId,
        @Nullable CreditMemoId creditMemoId,
        @Nullable LocalDate date,
        @Nullable String reason,
        Money amount) {}
