package org.buyergraph.credit;

import java.time.LocalDate;
import org.buyergraph.id.AccountId;
import org.buyergraph.id.CreditMemoId;
import org.buyergraph.id.InvoiceId;
import org.buyergraph.id.SubscriptionNumber;
import org.buyergraph.money.Money;
import org.buyergraph.spi.Listing;
import org.jspecify.annotations.Nullable;

/**
 * Money that is owed back to the buyer.
 *
 * @param invoiceId the invoice that it corrects, where it corrects one
 * @param reason in the words of billing
 * @param applied what of it was used for invoices
 * @param refunded what of it was paid back
 * @param unapplied what of it is still to be used
 * @param applications which invoices it was used for
 * @param subscriptions what was credited, each once
 */
public record CreditMemo(
        CreditMemoId id,
        String number,
        AccountId accountId,
        CreditMemoStatus status,
        @Nullable InvoiceId invoiceId,
        @Nullable LocalDate date,
        @Nullable String reason,
        @Nullable Money net,
        @Nullable Money tax,
        Money total,
        @Nullable Money applied,
        @Nullable Money refunded,
        @Nullable Money unapplied,
        Listing<CreditApplication> applications,
        Listing<SubscriptionNumber> subscriptions) {

    public boolean isPosted() {
        return status == CreditMemoStatus.POSTED;
    }
}
