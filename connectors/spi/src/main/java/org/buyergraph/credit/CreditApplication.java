package org.buyergraph.credit;

import java.time.LocalDate;
import org.buyergraph.id.CreditMemoId;
import org.buyergraph.id.InvoiceId;
import org.buyergraph.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The part of a credit memo that was used for one invoice.
 *
 * @param name unique among the applications of its memo
 * @param invoiceId absent when it was used for something else
 */
public record CreditApplication(
        String name,
        CreditMemoId creditMemoId,
        @Nullable InvoiceId invoiceId,
        @Nullable LocalDate date,
        Money amount) {}
