package org.buyergraph.payment;

import java.time.LocalDate;
import org.buyergraph.id.AccountId;
import org.buyergraph.id.PaymentId;
import org.buyergraph.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Money that came in, or failed to.
 *
 * @param applied what of it paid invoices
 * @param unapplied what of it is still to be used
 */
public record Payment(
        PaymentId id,
        String number,
        AccountId accountId,
        PaymentKind kind,
        PaymentStatus status,
        @Nullable LocalDate date,
        Money amount,
        @Nullable Money applied,
        @Nullable Money unapplied) {}
