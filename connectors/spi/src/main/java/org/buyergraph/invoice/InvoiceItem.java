package org.buyergraph.invoice;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.buyergraph.id.AccountId;
import org.buyergraph.id.InvoiceId;
import org.buyergraph.id.InvoiceItemId;
import org.buyergraph.id.SubscriptionNumber;
import org.buyergraph.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * One line of an invoice.
 *
 * @param accountId the account that the invoice is on
 * @param invoiceStatus of its invoice: a line is no more binding than that
 * @param subscriptionNumber what it bills, in whichever version
 * @param serviceEnd the first day that the line no longer covers, as with terms
 * @param amount before tax
 */
public record InvoiceItem(
        InvoiceItemId id,
        InvoiceId invoiceId,
        AccountId accountId,
        InvoiceStatus invoiceStatus,
        InvoiceItemKind kind,
        @Nullable SubscriptionNumber subscriptionNumber,
        @Nullable String chargeName,
        @Nullable String sku,
        @Nullable LocalDate serviceStart,
        @Nullable LocalDate serviceEnd,
        @Nullable BigDecimal quantity,
        @Nullable String unit,
        @Nullable Money unitPrice,
        Money amount,
        @Nullable Money tax) {

    public boolean isPosted() {
        return invoiceStatus == InvoiceStatus.POSTED;
    }
}
